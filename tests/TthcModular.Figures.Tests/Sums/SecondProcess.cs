using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Packs.Catalogue;
using TthcModular.Storage;

namespace TthcModular.Figures.Tests.Sums;

/// <summary>The services of another process on the same database, which knows no pack.</summary>
internal sealed class SecondProcess(ServiceProvider services) : IAsyncDisposable
{
    public static SecondProcess On(FiguresHost host) => new(new ServiceCollection()
        .AddLogging()
        .AddSingleton<IPackCatalogue>(new TestCatalogue())
        .AddSingleton(host.Host.Database.Configuration)
        .AddTthcStorage(host.Host.Database.Configuration)
        .AddTthcOrganisation()
        .AddTthcFigures(options => options.DataDirectory = host.Host.Database.DataDirectory)
        .BuildServiceProvider());

    public async Task<Result<ImportReport>> ImportAsync(string path)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IImporter>().ImportAsync(
            new ImportRequest(ImportKind.Cases, path, "more.csv", Strict: true, RejectsPath: null), UnitScope.Everything, progress: null, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
