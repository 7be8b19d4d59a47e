using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access;
using TthcModular.Access.Accounts;
using TthcModular.Figures;
using TthcModular.Organisation.Units;
using TthcModular.Plans;

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
        SnakeCaseNames.Apply(builder);
    }
}

internal sealed class SqliteTthcContext(DbContextOptions<SqliteTthcContext> options) : TthcContext(options);

internal sealed class PostgreSqlTthcContext(DbContextOptions<PostgreSqlTthcContext> options) : TthcContext(options);
