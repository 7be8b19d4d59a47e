using Microsoft.Extensions.DependencyInjection;

namespace TthcModular.Packs.PlanFiles;

internal static class PlanFilesServices
{
    public static IServiceCollection AddPlanFiles(this IServiceCollection services) =>
        services.AddSingleton<IPlanFileReader, PlanFileReader>();
}
