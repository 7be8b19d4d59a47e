using Microsoft.Extensions.DependencyInjection;
using TthcModular.Packs;
using TthcModular.Packs.Host;
using TthcModular.Reports;

namespace TthcModular.Sdk.Testing;

/// <summary>Takes a pack as it was assembled through the host's own steps.</summary>
internal static class AssembledPack
{
    public static async Task<(string State, string Reason)> VerifyAsync(string folder, CancellationToken cancellationToken)
    {
        // The host's limit suits a server; a build machine may be busy with other things.
        var services = new ServiceCollection().AddLogging().AddTthcPacks(options =>
            (options.PacksDirectory, options.InstalledDirectory, options.DescribeTimeout) = (folder, folder, TimeSpan.FromMinutes(1)));
        foreach (var check in ReportsServices.PackChecks())
            services.AddSingleton(check);
        await using var host = services.BuildServiceProvider();
        var entry = await host.GetRequiredService<IPackHost>().VerifyAsync(folder, cancellationToken);
        return (entry.State.ToString(), entry.Reason);
    }
}
