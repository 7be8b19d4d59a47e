using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Databases;
using TthcModular.Figures.Sums;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Editions;

/// <summary>Writes down each scorecard edition the first time a pack brings it. What is written stays as it was.</summary>
internal sealed class ScorecardEditions(DbContext db, IPackCatalogue catalogue, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task RecordAsync(CancellationToken cancellation)
    {
        var known = (await db.Set<ScorecardEditionRow>().Select(row => new { row.PlanType, row.Card, row.Edition }).ToListAsync(cancellation))
            .Select(row => (row.PlanType, row.Card, row.Edition))
            .ToHashSet();
        var now = clock.GetUtcNow();
        var seen = Brought().Where(item => !known.Contains(item.Key)).Select(item => Row(item.Key, item.Value, now)).ToList();
        if (seen.Count == 0)
            return;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await BulkUpsert.WriteAsync(db, seen, OnConflict.Keep, cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyList<StoredScorecardEdition>> ReadAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<ScorecardEditionRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => new StoredScorecardEdition(row.PlanType, row.Card, Read(row.Content)))];
    }

    /// <summary>A plan type's scorecards with each edition as it was first brought, and those no longer brought.</summary>
    public static IReadOnlyList<Scorecard> Merge(PlanType type, IEnumerable<StoredScorecardEdition> stored)
    {
        var byCard = stored.Where(edition => edition.PlanType == type.Key).ToLookup(edition => edition.Card, edition => edition.Edition, StringComparer.Ordinal);
        return [.. type.Scorecards.Select(card => card with
        {
            Editions = [.. byCard[card.Code].Concat(card.Editions.ExceptBy(byCard[card.Code].Select(known => known.Key), own => own.Key, StringComparer.Ordinal)).OrderBy(edition => edition.ValidFrom)],
        })];
    }

    /// <summary>
    /// Whether the pack in force brings other rules under the name of a stored edition. Both are written by the present SDK,
    /// so that a property added to it since is no difference.
    /// </summary>
    public bool IsContradicted(StoredScorecardEdition stored) =>
        Brought().TryGetValue((stored.PlanType, stored.Card, stored.Edition.Key), out var edition) && Write(edition) != Write(stored.Edition);

    private Dictionary<(string PlanType, string Card, string Edition), ScorecardEdition> Brought() => catalogue.Current.PlanTypes
        .SelectMany(type => type.Type.Scorecards.SelectMany(card => card.Editions.Select(edition => (Type: type.Type.Key, Card: card.Code, Edition: edition))))
        .GroupBy(item => (item.Type, item.Card, item.Edition.Key))
        .ToDictionary(group => group.Key, group => group.First().Edition);

    private static ScorecardEditionRow Row((string PlanType, string Card, string Edition) key, ScorecardEdition edition, DateTimeOffset now) => new()
    {
        PlanType = key.PlanType,
        Card = key.Card,
        Edition = key.Edition,
        Content = Write(edition),
        FirstSeenAt = now,
    };

    private static string Write(ScorecardEdition edition) => JsonSerializer.Serialize(edition, Canonical);

    private static ScorecardEdition Read(string content) => JsonSerializer.Deserialize<ScorecardEdition>(content, Canonical)!;
}

/// <summary>A stored scorecard edition, read.</summary>
internal sealed record StoredScorecardEdition(string PlanType, string Card, ScorecardEdition Edition);
