using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>Keeps the row by which nodes agree: one conditional update gives the turn to one of them.</summary>
internal sealed class Verifications(TthcContext db, IOptions<VerificationOptions> options, VerificationSignal signal, TimeProvider clock) : IVerifications
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    public static string Node => Environment.MachineName.Length <= 128 ? Environment.MachineName : Environment.MachineName[..128];

    private IQueryable<VerificationRow> Row => db.Set<VerificationRow>().Where(row => row.Id == VerificationRow.Only);

    public async Task<VerificationState> StateAsync(CancellationToken cancellation)
    {
        var row = await Row.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var last = row is { Checks: { } checks, FinishedAt: { } finished }
            ? new VerificationRun(row.Node, finished, new Verification(JsonSerializer.Deserialize<List<CheckOutcome>>(checks, Plain) ?? []))
            : null;
        return new VerificationState(options.Value.Interval, row?.DueAt, row?.TurnUntil > clock.GetUtcNow(), last, row?.LastCleanAt);
    }

    public async Task RequestAsync(CancellationToken cancellation)
    {
        await EnsureAsync(cancellation);
        var now = clock.GetUtcNow();
        await Row.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now), cancellation);
        signal.Give();
    }

    /// <summary>Takes the turn; false: nothing is due, or another node has it.</summary>
    public async Task<bool> ClaimAsync(CancellationToken cancellation)
    {
        await EnsureAsync(cancellation);
        DateTimeOffset? now = clock.GetUtcNow();
        DateTimeOffset? until = now + options.Value.Patience;
        return await Row
            .Where(row => row.DueAt <= now && (row.TurnUntil == null || row.TurnUntil <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.TurnUntil, until).SetProperty(row => row.StartedAt, now).SetProperty(row => row.Node, Node), cancellation) == 1;
    }

    /// <summary>Gives the turn on with what was found.</summary>
    public Task FinishAsync(Verification outcome, CancellationToken cancellation)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var next = After(now.Value);
        var checks = JsonSerializer.Serialize(outcome.Checks, Plain);
        DateTimeOffset? clean = outcome.IsClean ? now : null;
        return Row.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.TurnUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.DueAt, next)
                .SetProperty(row => row.Checks, checks)
                .SetProperty(row => row.LastCleanAt, row => clean ?? row.LastCleanAt),
            cancellation);
    }

    /// <summary>Gives back a turn that this machine had when it stopped, and follows an interval that has become shorter.</summary>
    public async Task ReviveAsync(CancellationToken cancellation)
    {
        await Row
            .Where(row => row.Node == Node && row.TurnUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TurnUntil, (DateTimeOffset?)null), cancellation);
        var latest = After(clock.GetUtcNow());
        await Row.Where(row => row.DueAt > latest).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, latest), cancellation);
    }

    /// <summary>When the run after one that begins or ends now is due; switched off, never.</summary>
    private DateTimeOffset After(DateTimeOffset now) => options.Value.Interval > TimeSpan.Zero ? now + options.Value.Interval : DateTimeOffset.MaxValue;

    private async Task EnsureAsync(CancellationToken cancellation)
    {
        if (await Row.AnyAsync(cancellation))
            return;
        var due = options.Value.Interval > TimeSpan.Zero ? clock.GetUtcNow() : DateTimeOffset.MaxValue;
        var first = db.Add(new VerificationRow { Id = VerificationRow.Only, DueAt = due, Node = "" });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node was first.
        }

        first.State = EntityState.Detached;
    }
}
