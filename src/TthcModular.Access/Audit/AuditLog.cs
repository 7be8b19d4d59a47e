using Microsoft.EntityFrameworkCore;

namespace TthcModular.Access.Audit;

/// <summary>
/// Notes entries in the caller's unit of work. <see cref="AuditChaining"/> gives them their number and place in the chain
/// when the work is saved, because only then nobody else can come between.
/// </summary>
internal sealed class AuditLog(DbContext db, TimeProvider clock) : IAuditLog
{
    private long noted;

    public Task AddAsync(string account, string action, string subject, string? detail, CancellationToken cancellation)
    {
        db.Add(new AuditEntry
        {
            Id = AuditChain.Unnumbered + noted++,
            At = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            Account = Fitting(account, 256),
            Action = Fitting(action, 64),
            Subject = Fitting(subject, 256),
            Detail = detail is null ? null : Fitting(detail, int.MaxValue),
            PreviousHash = "",
            Hash = "",
        });
        return Task.CompletedTask;
    }

    public async Task<long?> FindBreakAsync(CancellationToken cancellation)
    {
        var previous = new AuditTail(0, AuditChain.Beginning);
        var entries = db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            if (entry.Id != previous.Id + 1 || entry.PreviousHash != previous.Hash || entry.Hash != AuditChain.HashOf(entry))
                return entry.Id;
            previous = new AuditTail(entry.Id, entry.Hash);
        }

        return null;
    }

    /// <summary>Text as the column takes it; PostgreSQL has no null character.</summary>
    private static string Fitting(string text, int longest)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        return clean.Length <= longest ? clean : clean[..longest];
    }
}
