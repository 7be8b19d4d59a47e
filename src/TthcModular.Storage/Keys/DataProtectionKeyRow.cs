using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TthcModular.Storage.Keys;

/// <summary>A key of the key ring that protects cookies and tokens.</summary>
internal sealed class DataProtectionKeyRow
{
    public int Id { get; set; }
    public required string FriendlyName { get; set; }
    public required string Xml { get; set; }

    public static void Configure(EntityTypeBuilder<DataProtectionKeyRow> key)
    {
        key.ToTable("data_protection_key");
        key.Property(k => k.FriendlyName).HasMaxLength(256);
    }
}
