using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Imports;

public sealed class QueueTests
{
    private static readonly string Good = Lines.File(CaseLine.Header, [CaseLine.Simple, CaseLine.Simple with { Code = "H2", Unit = "B1" }]);

    [Theory, BothDatabases]
    public async Task Worker_QueuedFile_IsImportedWithinTheOwnersScope(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        var scope = new UnitScope(new HashSet<int> { await host.UnitIdAsync("A1") });
        var id = await EnqueueAsync(host, Good, scope: scope);

        await WorkAsync(host);

        var job = await FindAsync(host, id);
        Assert.Equal((ImportState.Done, 2L, 1L, 1L, 100), (job!.State, job.Rows, job.Accepted, job.Rejected, job.ProgressPercent));
        Assert.Contains("phạm vi", await File.ReadAllTextAsync(job.RejectsFile!), StringComparison.Ordinal);
        Assert.Equal("hồ sơ.csv", job.FileName);
        Assert.Single(Directory.GetFiles(Path.Combine(host.Host.Database.DataDirectory, "imports")));
    }

    [Fact]
    public async Task Worker_RefusedFile_SaysWhyAndStoresNothing()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var id = await EnqueueAsync(host, "a,b\n1,2\n");

        await WorkAsync(host);

        var job = await FindAsync(host, id);
        Assert.Equal(ImportState.Refused, job!.State);
        Assert.Contains("'case_code'", job.Message!, StringComparison.Ordinal);
        Assert.Null(job.RejectsFile);
    }

    [Theory, BothDatabases]
    public async Task Worker_JobLeftRunningByAStoppedNode_IsDoneAfterAll(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        var id = await EnqueueAsync(host, Good);
        Assert.NotNull(await host.Host.AskAsync<ImportJobs, ImportJobRow?>(jobs => jobs.ClaimAsync(CancellationToken.None)));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(3));

        await WorkAsync(host);

        Assert.Equal(ImportState.Done, (await FindAsync(host, id))!.State);
    }

    [Fact]
    public async Task ReviveAsync_OnSeveralNodes_LeavesAJobThatIsBeingWorkedOn()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.PostgreSql);
        await EnqueueAsync(host, Good);
        var claimed = await host.Host.AskAsync<ImportJobs, ImportJobRow?>(jobs => jobs.ClaimAsync(CancellationToken.None));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Host.DoAsync<ImportJobs>(jobs => jobs.BeatAsync(claimed!.Id, CancellationToken.None));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1.5));

        Assert.Equal(0, await host.Host.AskAsync<ImportJobs, int>(jobs => jobs.ReviveAsync(CancellationToken.None)));
        Assert.Null(await host.Host.AskAsync<ImportJobs, ImportJobRow?>(jobs => jobs.ClaimAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Worker_SystemFault_EndsTheJobWithAMessage()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite, services => services.AddScoped<IImporter, BrokenImporter>());
        var id = await EnqueueAsync(host, Good);

        await WorkAsync(host);

        var job = await FindAsync(host, id);
        Assert.Equal(ImportState.Refused, job!.State);
        Assert.Contains("lỗi của hệ thống", job.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnqueueAsync_EmptyOrTooLarge_IsRefusedAndLeavesNoFile()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite, services => services.Configure<ImportOptions>(options => options.MaxBytes = 100));

        Assert.Equal("empty-file", (await TryEnqueueAsync(host, "", UnitScope.Everything)).Refusal?.Code);
        Assert.Equal("file-too-large", (await TryEnqueueAsync(host, Good, UnitScope.Everything)).Refusal?.Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Host.Database.DataDirectory, "imports")));
    }

    [Fact]
    public async Task FindAsync_OfAnotherAccount_IsHidden()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var id = await EnqueueAsync(host, Good);

        Assert.Null(await host.Host.AskAsync<IImportQueue, ImportJob?>(queue => queue.FindAsync(id, accountId: 8, ofAnyone: false, CancellationToken.None)));
        Assert.Empty(await host.Host.AskAsync<IImportQueue, IReadOnlyList<ImportJob>>(queue => queue.ListAsync(8, ofAnyone: false, 10, CancellationToken.None)));
        Assert.Single(await host.Host.AskAsync<IImportQueue, IReadOnlyList<ImportJob>>(queue => queue.ListAsync(8, ofAnyone: true, 10, CancellationToken.None)));
    }

    private static async Task<string> EnqueueAsync(FiguresHost host, string content, UnitScope? scope = null) =>
        (await TryEnqueueAsync(host, content, scope ?? UnitScope.Everything)).Value!;

    private static Task<Result<string>> TryEnqueueAsync(FiguresHost host, string content, UnitScope scope) => host.Host.AskAsync<IImportQueue, Result<string>>(queue =>
        queue.EnqueueAsync(
            ImportKind.Cases, "C:\\bí mật\\hồ sơ.csv", new MemoryStream(Encoding.UTF8.GetBytes(content)), strict: false, new ImportOwner(7, "an", scope), CancellationToken.None));

    private static Task WorkAsync(FiguresHost host) => host.Host.Services.GetRequiredService<ImportWorker>().DoAllAsync(CancellationToken.None);

    private static Task<ImportJob?> FindAsync(FiguresHost host, string id) =>
        host.Host.AskAsync<IImportQueue, ImportJob?>(queue => queue.FindAsync(id, 7, ofAnyone: false, CancellationToken.None));

    private sealed class BrokenImporter : IImporter
    {
        public Task<Result<ImportReport>> ImportAsync(ImportRequest request, UnitScope scope, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
            throw new InvalidOperationException("broken");
    }
}
