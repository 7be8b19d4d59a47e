using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access;
using TthcModular.Access.Audit;
using TthcModular.Organisation;
using TthcModular.Packs.Register;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Packs;

public sealed class PackStoreTests
{
    private static readonly PackOrder Order = new("admin", "thử");
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_730_000_000_000);
    private static readonly PackVersion Version = new("Good", "1.1.0", "Gói mẫu", "Sở KHCN", new string('a', 64), 3, At, "admin");

    [Theory, BothDatabases]
    public async Task Write_Version_IsReadAgainWithItsArchiveHistoryAndAudit(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var store = host.Services.GetRequiredService<IPackStore>();

        await store.WriteAsync(new PackChange(Order, PackAction.Uploaded, "Good", "1.1.0") { Keeps = Version, Archive = [1, 2, 3] }, default);
        await store.WriteAsync(
            new PackChange(Order, PackAction.Installed, "Good", "1.1.0") { Choice = new PackChoice("Good") { Version = "1.1.0" }, Keeps = Version with { WasInForce = true, Replaces = "*" } }, default);

        var register = await store.ReadAsync(default);
        Assert.Equal(Version with { WasInForce = true, Replaces = "*" }, Assert.Single(register.Versions));
        Assert.Equal(new PackChoice("Good") { Version = "1.1.0", Changes = 1 }, Assert.Single(register.Choices));
        Assert.Equal([1, 2, 3], await store.ArchiveAsync("Good", "1.1.0", default));
        Assert.Equal(await store.RevisionAsync(default), register.Revision);
        Assert.Equal(
            [(PackAction.Installed, "admin", "thử"), (PackAction.Uploaded, "admin", "thử")],
            (await store.HistoryAsync("Good", 10, default)).Select(entry => (entry.Action, entry.Account, entry.Reason)));
        Assert.Null(await host.AskAsync<IAuditLog, long?>(audit => audit.FindBreakAsync(default)));
    }

    [Theory, BothDatabases]
    public async Task Write_ChoiceThatSomebodyChangedMeanwhile_DoesNothing(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var store = host.Services.GetRequiredService<IPackStore>();
        await store.WriteAsync(new PackChange(Order, PackAction.Disabled, "Good", "") { Choice = new PackChoice("Good") { IsDisabled = true } }, default);
        var revision = await store.RevisionAsync(default);

        Assert.False(await store.WriteAsync(new PackChange(Order, PackAction.Removed, "Good", "") { Choice = new PackChoice("Good") { IsRemoved = true }, Forgets = true }, default));

        Assert.Equal(revision, await store.RevisionAsync(default));
        Assert.True((await store.ReadAsync(default)).ChoiceOf("Good").IsDisabled);
    }

    [Theory, BothDatabases]
    public async Task Write_ManyChangesAtOnce_LoseNone(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var store = host.Services.GetRequiredService<IPackStore>();

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            store.WriteAsync(new PackChange(Order, PackAction.Disabled, $"Pack{number}", "") { Choice = new PackChoice($"Pack{number}") { IsDisabled = true } }, default)));

        Assert.All(written, Assert.True);
        Assert.Equal(20, (await store.ReadAsync(default)).Choices.Count(choice => choice.IsDisabled));
    }

    [Theory, BothDatabases]
    public async Task Write_Forgets_TakesVersionsAndChoiceAwayAndKeepsHistory(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var store = host.Services.GetRequiredService<IPackStore>();
        await store.WriteAsync(new PackChange(Order, PackAction.Uploaded, "Good", "1.1.0") { Keeps = Version, Archive = [1], Choice = new PackChoice("Good") { Version = "1.1.0" } }, default);

        await store.WriteAsync(new PackChange(Order, PackAction.Removed, "Good", "1.1.0") { Forgets = true }, default);

        var register = await store.ReadAsync(default);
        Assert.Empty(register.Versions);
        Assert.Empty(register.Choices);
        Assert.Null(await store.ArchiveAsync("Good", "1.1.0", default));
        Assert.Equal(2, (await store.HistoryAsync("Good", 10, default)).Count);
    }

    [Theory, BothDatabases]
    public async Task Write_Key_IsRegisteredAndWithdrawn(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var store = host.Services.GetRequiredService<IPackStore>();
        var key = new PublisherKey(new string('b', 64), "Sở KHCN", "MFkw", At, "admin");
        await store.WriteAsync(new PackChange(Order, PackAction.KeyAdded, key.Publisher, key.Fingerprint) { Key = key }, default);

        await store.WriteAsync(new PackChange(Order, PackAction.KeyWithdrawn, key.Publisher, key.Fingerprint) { Key = key with { WithdrawnAt = At } }, default);

        Assert.Equal(key with { WithdrawnAt = At }, Assert.Single((await store.ReadAsync(default)).Keys));
    }

    private static Task<TestHost> CreateAsync(DatabaseKind kind) =>
        TestHost.CreateAsync(kind, services => services.AddTthcOrganisation().AddTthcAccess().AddTthcPackStore());
}
