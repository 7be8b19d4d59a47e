using Microsoft.Extensions.DependencyInjection;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Organisation.Units.Changes;

namespace TthcModular.Organisation;

/// <summary>Registration of the module.</summary>
public static class OrganisationServices
{
    /// <summary>Adds <see cref="IOrganisation"/> and <see cref="IUnitChanges"/>; needs a scoped DbContext and a TimeProvider.</summary>
    public static IServiceCollection AddTthcOrganisation(this IServiceCollection services) => services
        .AddSingleton<OrganisationCache>()
        .AddScoped<OrganisationService>()
        .AddScoped<IOrganisation>(services => services.GetRequiredService<OrganisationService>())
        .AddScoped<IUnitChanges, UnitChanges>()
        .AddScoped<IIntegrityCheck, TreeIntegrity>();
}
