using Microsoft.EntityFrameworkCore;
using TthcModular.Packs.Register;

namespace TthcModular.Storage.Packs;

/// <summary>What was decided about a pack.</summary>
internal sealed class PackChoiceRow
{
    public required string PackId { get; set; }
    public string? Version { get; set; }
    public bool IsDisabled { get; set; }
    public bool IsRemoved { get; set; }
    public string? PutAside { get; set; }
    public string? PutAsideContent { get; set; }
    public int Attempt { get; set; }
    public int Changes { get; set; }
}

/// <summary>A kept version with its archive.</summary>
internal sealed class PackVersionRow
{
    public required string PackId { get; set; }
    public required string Version { get; set; }
    public required string Title { get; set; }
    public required string Publisher { get; set; }
    public required string ContentKey { get; set; }
    public required long Size { get; set; }
    public required DateTimeOffset AddedAt { get; set; }
    public required string AddedBy { get; set; }
    public required bool IsUnsignedAccepted { get; set; }
    public string? Replaces { get; set; }
    public required bool WasInForce { get; set; }
    public required byte[] Archive { get; set; }
}

/// <summary>An entry of the packs' history.</summary>
internal sealed class PackEventRow
{
    public long Id { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string Account { get; set; }
    public required PackAction Action { get; set; }
    public required string PackId { get; set; }
    public required string Version { get; set; }
    public required string Reason { get; set; }
}

/// <summary>A publisher's public key.</summary>
internal sealed class PublisherKeyRow
{
    public required string Fingerprint { get; set; }
    public required string Publisher { get; set; }
    public required string PublicKey { get; set; }
    public required DateTimeOffset AddedAt { get; set; }
    public required string AddedBy { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>The tables of what the nodes share about packs.</summary>
internal static class PackModel
{
    public static void AddPacks(this ModelBuilder model)
    {
        model.Entity<PackChoiceRow>(choice =>
        {
            choice.ToTable("pack_choice").HasKey(c => c.PackId);
            choice.Property(c => c.PackId).HasMaxLength(64);
            choice.Property(c => c.Version).HasMaxLength(64);
            choice.Property(c => c.PutAsideContent).HasMaxLength(64);
            choice.Property(c => c.Changes).IsConcurrencyToken();
        });
        model.Entity<PackVersionRow>(version =>
        {
            version.ToTable("pack_version").HasKey(v => new { v.PackId, v.Version });
            version.Property(v => v.PackId).HasMaxLength(64);
            version.Property(v => v.Version).HasMaxLength(64);
            version.Property(v => v.Title).HasMaxLength(200);
            version.Property(v => v.Publisher).HasMaxLength(200);
            version.Property(v => v.ContentKey).HasMaxLength(64);
            version.Property(v => v.AddedBy).HasMaxLength(256);
            version.Property(v => v.Replaces).HasMaxLength(64);
        });
        model.Entity<PackEventRow>(entry =>
        {
            entry.ToTable("pack_event");
            entry.Property(e => e.Account).HasMaxLength(256);
            entry.Property(e => e.Action).HasConversion<string>().HasMaxLength(32);
            entry.Property(e => e.PackId).HasMaxLength(200);
            entry.Property(e => e.Version).HasMaxLength(64);
            entry.HasIndex(e => e.PackId);
        });
        model.Entity<PublisherKeyRow>(key =>
        {
            key.ToTable("publisher_key").HasKey(k => k.Fingerprint);
            key.Property(k => k.Fingerprint).HasMaxLength(64);
            key.Property(k => k.Publisher).HasMaxLength(200);
            key.Property(k => k.PublicKey).HasMaxLength(1024);
            key.Property(k => k.AddedBy).HasMaxLength(256);
        });
    }
}
