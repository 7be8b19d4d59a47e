using Microsoft.Extensions.DependencyInjection;

namespace TthcModular.Organisation;

/// <summary>Registration of the module.</summary>
public static class OrganisationServices
{
    /// <summary>Adds <see cref="IOrganisation"/>; needs a scoped DbContext.</summary>
    public static IServiceCollection AddTthcOrganisation(this IServiceCollection services) => services
        .AddSingleton<OrganisationCache>()
        .AddScoped<IOrganisation, OrganisationService>();
}
