using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Databases;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>Writes down each indicator edition the first time a pack brings it. What is written stays as it was.</summary>
internal sealed class IndicatorEditions(DbContext db, IPackCatalogue catalogue, TimeProvider clock)
{
    public async Task RecordAsync(CancellationToken cancellation)
    {
        var known = (await db.Set<IndicatorEditionRow>().Select(row => new { row.PlanType, row.Code, row.Edition }).ToListAsync(cancellation))
            .Select(row => (row.PlanType, row.Code, row.Edition))
            .ToHashSet();
        var seen = catalogue.Current.PlanTypes
            .SelectMany(type => type.Type.Indicators.SelectMany(indicator => indicator.Editions.Select(edition => Row(type.Type.Key, indicator, edition))))
            .Where(row => !known.Contains((row.PlanType, row.Code, row.Edition)))
            .ToList();
        if (seen.Count == 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await BulkUpsert.WriteAsync(db, seen, OnConflict.Keep, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private IndicatorEditionRow Row(string planType, Indicator indicator, IndicatorEdition edition) => new()
    {
        PlanType = planType,
        Code = indicator.Code,
        Edition = edition.Key,
        Name = indicator.Name,
        ValidFrom = edition.ValidFrom,
        LegalSource = edition.LegalSource,
        Numerator = edition.Numerator.Content,
        Denominator = edition.Denominator?.Content,
        FirstSeenAt = clock.GetUtcNow(),
    };
}
