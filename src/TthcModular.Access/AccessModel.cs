using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Tokens;

namespace TthcModular.Access;

/// <summary>The module's tables, beside those of ASP.NET Core Identity.</summary>
public static class AccessModel
{
    /// <summary>Adds the module's entities to the one database model.</summary>
    public static void AddAccess(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Property(a => a.DisplayName).HasMaxLength(256);
            account.Property(a => a.Position).HasMaxLength(256);
        });
        model.Entity<RoleAssignment>(role =>
        {
            role.ToTable("account_role");
            role.Property(r => r.Role).HasConversion<string>().HasMaxLength(32);
            role.HasIndex(r => r.AccountId);
            role.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        });
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("api_token");
            token.Property(t => t.Name).HasMaxLength(128);
            token.Property(t => t.Hash).HasMaxLength(64);
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entry");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasIndex(e => e.PreviousHash).IsUnique();
            entry.Property(e => e.Account).HasMaxLength(256);
            entry.Property(e => e.Action).HasMaxLength(64);
            entry.Property(e => e.Subject).HasMaxLength(256);
            entry.Property(e => e.PreviousHash).HasMaxLength(64);
            entry.Property(e => e.Hash).HasMaxLength(64);
        });
    }
}
