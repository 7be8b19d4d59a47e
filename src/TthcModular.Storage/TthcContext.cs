using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access;
using TthcModular.Access.Accounts;
using TthcModular.Figures;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Storage.Keys;
using TthcModular.Storage.Maintenance.Watch;
using TthcModular.Storage.Packs;

namespace TthcModular.Storage;

/// <summary>The one database model, assembled from the modules' configurations.</summary>
public abstract class TthcContext(DbContextOptions options) : IdentityUserContext<Account, int>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.AddOrganisation();
        builder.AddAccess();
        builder.AddFigures();
        builder.AddPlans();
        builder.AddPacks();
        builder.Entity<IdentityUserClaim<int>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<int>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<int>>().ToTable("account_token");
        builder.Entity<DataProtectionKeyRow>(DataProtectionKeyRow.Configure);
        builder.Entity<VerificationRow>(VerificationRow.Configure);
        SnakeCaseNames.Apply(builder);
    }
}

internal sealed class SqliteTthcContext : TthcContext
{
    // A statement of its own transaction would start writing without taking its turn in the write queue.
    public SqliteTthcContext(DbContextOptions<SqliteTthcContext> options)
        : base(options) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
}

internal sealed class PostgreSqlTthcContext(DbContextOptions<PostgreSqlTthcContext> options) : TthcContext(options);
