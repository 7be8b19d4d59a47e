using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Databases;
using TthcModular.Figures.Sums;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Editions;

/// <summary>
/// Writes down each indicator edition the first time a pack brings it, and the day a pack stops bringing it. The content
/// written stays as it was.
/// </summary>
internal sealed class IndicatorEditions(DbContext db, IPackCatalogue catalogue, MeasureDefinitions measures, TimeProvider clock)
{
    public async Task RecordAsync(CancellationToken cancellation)
    {
        var brought = Brought();
        var known = (await db.Set<IndicatorEditionRow>().Select(row => new { row.PlanType, row.Code, row.Edition }).ToListAsync(cancellation))
            .Select(row => (row.PlanType, row.Code, row.Edition))
            .ToHashSet();
        var now = clock.GetUtcNow();
        var seen = brought.Where(item => !known.Contains(item.Key)).Select(item => Row(item.Key.PlanType, item.Value.Indicator, item.Value.Edition, now)).ToList();
        if (seen.Count > 0)
        {
            await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
            await BulkUpsert.WriteAsync(db, seen, OnConflict.Keep, cancellation);
            if (transaction is not null)
                await transaction.CommitAsync(cancellation);
        }

        await MarkRetiredAsync(brought.Keys, cancellation);
    }

    /// <summary>Every stored edition. Its measures are known to this process from now on, so that imports keep their sums.</summary>
    public async Task<IReadOnlyList<StoredEdition>> ReadAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<IndicatorEditionRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        var stored = rows.ConvertAll(row => new StoredEdition(row, EditionJson.Read(row)));
        measures.Ask(stored.SelectMany(edition => MeasureDefinitions.Of(edition.Alone)));
        return stored;
    }

    /// <summary>Where the pack in force brings other content under the name of a stored edition.</summary>
    public bool IsContradicted(StoredEdition stored) =>
        Brought().TryGetValue((stored.Row.PlanType, stored.Row.Code, stored.Row.Edition), out var item)
        && !EditionTimeline.AreSame(stored.Alone, item.Indicator, item.Edition);

    private Dictionary<(string PlanType, string Code, string Edition), (Indicator Indicator, IndicatorEdition Edition)> Brought() => catalogue.Current.PlanTypes
        .SelectMany(type => type.Type.Indicators.SelectMany(indicator => indicator.Editions.Select(edition => (type.Type.Key, indicator, edition))))
        .GroupBy(item => (item.Key, item.indicator.Code, EditionKey: item.edition.Key))
        .ToDictionary(group => (group.Key.Key, group.Key.Code, group.Key.EditionKey), group => (group.First().indicator, group.First().edition));

    /// <summary>Only of plan types that are there: a pack that is switched off for a while retires nothing.</summary>
    private async Task MarkRetiredAsync(IEnumerable<(string PlanType, string Code, string Edition)> brought, CancellationToken cancellation)
    {
        var here = brought.ToHashSet();
        string[] types = [.. catalogue.Current.PlanTypes.Select(type => type.Type.Key)];
        var rows = await db.Set<IndicatorEditionRow>().AsNoTracking()
            .Where(row => EF.Parameter(types).Contains(row.PlanType))
            .Select(row => new { row.Id, row.PlanType, row.Code, row.Edition, row.RetiredOn })
            .ToListAsync(cancellation);
        int[] gone = [.. rows.Where(row => row.RetiredOn is null && !here.Contains((row.PlanType, row.Code, row.Edition))).Select(row => row.Id)];
        int[] back = [.. rows.Where(row => row.RetiredOn is not null && here.Contains((row.PlanType, row.Code, row.Edition))).Select(row => row.Id)];
        var today = clock.Today();
        if (gone.Length > 0)
            await db.Set<IndicatorEditionRow>().Where(row => EF.Parameter(gone).Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredOn, today), cancellation);
        if (back.Length > 0)
            await db.Set<IndicatorEditionRow>().Where(row => EF.Parameter(back).Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredOn, (DateOnly?)null), cancellation);
    }

    private static IndicatorEditionRow Row(string planType, Indicator indicator, IndicatorEdition edition, DateTimeOffset now) => new()
    {
        PlanType = planType,
        Code = indicator.Code,
        Edition = edition.Key,
        Name = indicator.Name,
        ValidFrom = edition.ValidFrom,
        LegalSource = edition.LegalSource,
        Numerator = edition.Numerator.Content,
        Denominator = edition.Denominator?.Content,
        Definition = EditionJson.Write(indicator, edition),
        FirstSeenAt = now,
    };
}
