using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access.Audit;
using TthcModular.Packs.Register;

namespace TthcModular.Storage.Packs;

/// <summary>Keeps in the database what all nodes share about packs. The last entry of history is the revision.</summary>
internal sealed class DatabasePackStore(IServiceScopeFactory scopes, TimeProvider clock) : IPackStore
{
    private const int LongestReason = 2000;

    public Task<long> RevisionAsync(CancellationToken cancellationToken) => AskAsync(db => RevisionAsync(db, cancellationToken));

    public Task<PackRegister> ReadAsync(CancellationToken cancellationToken) => AskAsync(async db => new PackRegister(
        // First: what changes while the rest is read is then seen as a change.
        await RevisionAsync(db, cancellationToken),
        await db.Set<PackChoiceRow>().AsNoTracking().Select(row => Choice(row)).ToListAsync(cancellationToken),
        await db.Set<PackVersionRow>().Select(row => new PackVersion(
            row.PackId, row.Version, row.Title, row.Publisher, row.ContentKey, row.Size, row.AddedAt, row.AddedBy)
        {
            IsUnsignedAccepted = row.IsUnsignedAccepted,
            Replaces = row.Replaces,
            WasInForce = row.WasInForce,
        }).ToListAsync(cancellationToken),
        await db.Set<PublisherKeyRow>().Select(row => new PublisherKey(
            row.Fingerprint, row.Publisher, row.PublicKey, row.AddedAt, row.AddedBy, row.WithdrawnAt)).ToListAsync(cancellationToken)));

    public Task<byte[]?> ArchiveAsync(string packId, string version, CancellationToken cancellationToken) => AskAsync(db => db.Set<PackVersionRow>()
        .Where(row => row.PackId == packId && row.Version == version)
        .Select(row => row.Archive)
        .FirstOrDefaultAsync(cancellationToken));

    public async Task<IReadOnlyList<PackEvent>> HistoryAsync(string? packId, int limit, CancellationToken cancellationToken) => await AskAsync(db => db.Set<PackEventRow>()
        .Where(row => packId == null || row.PackId == packId)
        .OrderByDescending(row => row.Id)
        .Take(limit)
        .Select(row => new PackEvent(row.Id, row.At, row.Account, row.Action, row.PackId, row.Version, row.Reason))
        .ToListAsync(cancellationToken));

    public async Task<bool> WriteAsync(PackChange change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await NoteAsync(db, scope.ServiceProvider.GetRequiredService<IAuditLog>(), change, cancellationToken);
            if (change.Forgets)
                await ForgetAsync(db, change, cancellationToken);
            await DecideAsync(db, change.Choice, cancellationToken);
            await KeepAsync(db, change, cancellationToken);
            await RegisterAsync(db, change.Key, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        // The first decision about a pack, taken twice at once, fails on its key.
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || change.Choice is { Changes: 0 })
        {
            return false;
        }
    }

    private async Task NoteAsync(DbContext db, IAuditLog audit, PackChange change, CancellationToken cancellationToken)
    {
        var reason = change.Order.Reason.Length <= LongestReason ? change.Order.Reason : change.Order.Reason[..LongestReason];
        db.Add(new PackEventRow
        {
            At = clock.GetUtcNow(),
            Account = change.Order.Account,
            Action = change.Action,
            PackId = change.PackId,
            Version = change.Version,
            Reason = reason,
        });
        await audit.AddAsync(change.Order.Account, $"pack-{Code(change.Action)}", $"{change.PackId} {change.Version}".Trim(), reason.Length == 0 ? null : reason, cancellationToken);
    }

    private static async Task ForgetAsync(DbContext db, PackChange change, CancellationToken cancellationToken)
    {
        await db.Set<PackVersionRow>().Where(row => row.PackId == change.PackId).ExecuteDeleteAsync(cancellationToken);
        if (change.Choice is null)
            await db.Set<PackChoiceRow>().Where(row => row.PackId == change.PackId).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task DecideAsync(DbContext db, PackChoice? choice, CancellationToken cancellationToken)
    {
        if (choice is null)
            return;
        var row = await db.Set<PackChoiceRow>().FindAsync([choice.PackId], cancellationToken);
        if ((row?.Changes ?? 0) != choice.Changes)
            throw new DbUpdateConcurrencyException();
        if (row is null)
            db.Add(row = new PackChoiceRow { PackId = choice.PackId });
        (row.Version, row.IsDisabled, row.IsRemoved) = (choice.Version, choice.IsDisabled, choice.IsRemoved);
        (row.PutAside, row.PutAsideContent, row.Attempt, row.Changes) = (choice.PutAside, choice.PutAsideContent, choice.Attempt, choice.Changes + 1);
    }

    private static async Task KeepAsync(DbContext db, PackChange change, CancellationToken cancellationToken)
    {
        if (change.Keeps is not { } kept)
            return;
        if (change.Archive is not { } archive)
        {
            // The archive stays where it is: reading up to a hundred megabytes to change two columns would be a waste.
            await db.Set<PackVersionRow>().Where(row => row.PackId == kept.PackId && row.Version == kept.Version).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Replaces, kept.Replaces).SetProperty(row => row.WasInForce, kept.WasInForce), cancellationToken);
            return;
        }

        await db.Set<PackVersionRow>().Where(row => row.PackId == kept.PackId && row.Version == kept.Version).ExecuteDeleteAsync(cancellationToken);
        db.Add(new PackVersionRow
        {
            PackId = kept.PackId,
            Version = kept.Version,
            Title = kept.Title,
            Publisher = kept.Publisher,
            ContentKey = kept.ContentKey,
            Size = kept.Size,
            AddedAt = kept.AddedAt,
            AddedBy = kept.AddedBy,
            IsUnsignedAccepted = kept.IsUnsignedAccepted,
            Replaces = kept.Replaces,
            WasInForce = kept.WasInForce,
            Archive = archive,
        });
    }

    private static async Task RegisterAsync(DbContext db, PublisherKey? key, CancellationToken cancellationToken)
    {
        if (key is null)
            return;
        await db.Set<PublisherKeyRow>().Where(row => row.Fingerprint == key.Fingerprint).ExecuteDeleteAsync(cancellationToken);
        db.Add(new PublisherKeyRow
        {
            Fingerprint = key.Fingerprint,
            Publisher = key.Publisher,
            PublicKey = key.PublicKey,
            AddedAt = key.AddedAt,
            AddedBy = key.AddedBy,
            WithdrawnAt = key.WithdrawnAt,
        });
    }

    private static PackChoice Choice(PackChoiceRow row) => new(row.PackId)
    {
        Version = row.Version,
        IsDisabled = row.IsDisabled,
        IsRemoved = row.IsRemoved,
        PutAside = row.PutAside,
        PutAsideContent = row.PutAsideContent,
        Attempt = row.Attempt,
        Changes = row.Changes,
    };

    private static async Task<long> RevisionAsync(DbContext db, CancellationToken cancellationToken) =>
        await db.Set<PackEventRow>().Select(row => (long?)row.Id).MaxAsync(cancellationToken) ?? 0;

    /// <summary><c>RolledBack</c> is <c>rolled-back</c> in the audit, as its other actions are written.</summary>
    private static string Code(PackAction action)
    {
        var code = new StringBuilder();
        foreach (var c in action.ToString())
            code.Append(char.IsUpper(c) && code.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        return code.ToString();
    }

    private async Task<T> AskAsync<T>(Func<DbContext, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<DbContext>());
    }
}
