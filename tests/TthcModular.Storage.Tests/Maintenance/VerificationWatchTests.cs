using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TthcModular.Access.Accounts;
using TthcModular.Organisation.Results;
using TthcModular.Storage.Maintenance;
using TthcModular.Storage.Maintenance.Watch;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Maintenance;

public sealed class VerificationWatchTests
{
    [Theory, BothDatabases]
    public async Task RunIfDue_TwoNodes_OneVerifiesUntilTheIntervalIsOver(DatabaseKind kind)
    {
        var rule = new Rule();
        await using var first = await HostAsync(kind, rule);
        await using var second = TestHost.On(first.Database, services => Add(services, rule));

        var both = await Task.WhenAll(RunAsync(first), RunAsync(second));

        Assert.Single(both, ran => ran);
        Assert.False(await RunAsync(second));
        second.Clock.Advance(TimeSpan.FromHours(25));
        Assert.True(await RunAsync(second));
        Assert.Equal(2, rule.Runs);
    }

    [Theory, BothDatabases]
    public async Task RunIfDue_Finding_IsKeptShownAndAlarmed(DatabaseKind kind)
    {
        var rule = new Rule();
        await using var host = await HostAsync(kind, rule);
        await RunAsync(host);
        var clean = host.Clock.Now;
        host.Clock.Advance(TimeSpan.FromHours(25));
        rule.Finding = "Tổng lệch 1 hồ sơ.";
        using var meter = new FindingsMeter();

        await RunAsync(host);

        var state = await StateAsync(host);
        var check = Assert.Single(state.Last!.Outcome.Checks, check => check.Name == rule.Name);
        Assert.Equal(["Tổng lệch 1 hồ sơ."], check.Findings);
        Assert.Equal((clean, host.Clock.Now, host.Clock.Now.AddDays(1)), (state.LastCleanAt, state.Last.FinishedAt, state.DueAt));
        Assert.Equal(1, meter.Of(rule.Name));
        Assert.Contains((LogLevel.Critical, "Tổng lệch 1 hồ sơ."), rule.Log.Entries, new LogComparer());
    }

    [Theory, BothDatabases]
    public async Task RunIfDue_CheckThatFails_IsAFindingAndNotTheEnd(DatabaseKind kind)
    {
        var rule = new Rule { Fault = new InvalidOperationException("lost") };
        await using var host = await HostAsync(kind, rule);

        Assert.True(await RunAsync(host));

        Assert.False((await StateAsync(host)).Last!.Outcome.IsClean);
        rule.Fault = null;
        await host.DoAsync<IVerifications>(verifications => verifications.RequestAsync(CancellationToken.None));
        Assert.True(await RunAsync(host));
        Assert.True((await StateAsync(host)).Last!.Outcome.IsClean);
    }

    [Theory, BothDatabases]
    public async Task Verify_WhileOthersWrite_ReadsOnePicture(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddScoped<IIntegrityCheck, CountsTwice>());
        CountsTwice.Between = () => host.SaveAsync(new Account { DisplayName = "Người mới", UserName = "moi" });

        var verification = await host.AskAsync((IDatabase database) => database.VerifyAsync(CancellationToken.None));

        Assert.Empty(verification.Checks.SelectMany(check => check.Findings));
        Assert.Equal(1, await host.AskAsync<DbContext, int>(db => db.Set<Account>().CountAsync()));
    }

    [Fact]
    public async Task RunIfDue_SwitchedOff_WaitsUntilSomebodyAsks()
    {
        var rule = new Rule();
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, services =>
        {
            Add(services, rule);
            services.Configure<VerificationOptions>(options => options.Interval = TimeSpan.Zero);
        });
        Assert.False(await RunAsync(host));

        await host.DoAsync<IVerifications>(verifications => verifications.RequestAsync(CancellationToken.None));

        Assert.True(await RunAsync(host));
        host.Clock.Advance(TimeSpan.FromDays(400));
        Assert.False(await RunAsync(host));
    }

    [Theory]
    [InlineData("00:00:30", false)]
    [InlineData("32.00:00:00", false)]
    [InlineData("00:00:00", true)]
    [InlineData("06:00:00", true)]
    public void Options_IntervalOutOfRange_StopsTheStart(string interval, bool isValid)
    {
        var outcome = new VerificationOptionsValidator().Validate(Options.DefaultName, new VerificationOptions { Interval = TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(isValid, outcome.Succeeded);
    }

    private static Task<TestHost> HostAsync(DatabaseKind kind, Rule rule) => TestHost.CreateAsync(kind, services => Add(services, rule));

    private static void Add(IServiceCollection services, Rule rule)
    {
        services.AddSingleton<IIntegrityCheck>(rule);
        services.AddSingleton<ILogger<VerificationWatch>>(rule.Log);
    }

    private static Task<bool> RunAsync(TestHost host) => host.Services.GetRequiredService<VerificationWatch>().RunIfDueAsync(CancellationToken.None);

    private static Task<VerificationState> StateAsync(TestHost host) => host.AskAsync((IVerifications verifications) => verifications.StateAsync(CancellationToken.None));

    private sealed class Rule : IIntegrityCheck
    {
        private int runs;

        public string Name => "Quy tắc kiểm thử nền";

        public int Runs => runs;

        public string? Finding { get; set; }

        public Exception? Fault { get; set; }

        public ListLogger Log { get; } = new();

        public Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref runs);
            if (Fault is not null)
                throw Fault;
            return Task.FromResult<IReadOnlyList<string>>(Finding is null ? [] : [Finding]);
        }
    }

    private sealed class CountsTwice(DbContext db) : IIntegrityCheck
    {
        public static Func<Task> Between { get; set; } = () => Task.CompletedTask;

        public string Name => "Đếm hai lần";

        public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
        {
            var before = await db.Set<Account>().CountAsync(cancellation);
            await Between();
            var after = await db.Set<Account>().CountAsync(cancellation);
            return before == after ? [] : [$"{before}, rồi {after}"];
        }
    }

    private sealed class ListLogger : ILogger<VerificationWatch>
    {
        public List<(LogLevel Level, string Text)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((logLevel, formatter(state, exception)));
    }

    /// <summary>An entry of the level that holds the text.</summary>
    private sealed class LogComparer : IEqualityComparer<(LogLevel Level, string Text)>
    {
        public bool Equals((LogLevel Level, string Text) x, (LogLevel Level, string Text) y) =>
            x.Level == y.Level && (x.Text.Contains(y.Text, StringComparison.Ordinal) || y.Text.Contains(x.Text, StringComparison.Ordinal));

        public int GetHashCode((LogLevel Level, string Text) entry) => (int)entry.Level;
    }

    private sealed class FindingsMeter : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);

        public FindingsMeter()
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "tthc.verification.findings")
                    self.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            {
                lock (last)
                    last[(string)tags[0].Value!] = value;
            });
            listener.Start();
        }

        public long? Of(string check)
        {
            lock (last)
                return last.TryGetValue(check, out var value) ? value : null;
        }

        public void Dispose() => listener.Dispose();
    }
}
