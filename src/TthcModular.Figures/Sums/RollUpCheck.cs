using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>
/// The sum of all units' own figures is that of the units on top, as it was and on today's map, and that of the whole
/// table: nothing is lost or counted twice on the way up the tree. <see cref="SumsCheck"/> closes the circle to the records.
/// </summary>
internal sealed class RollUpCheck(DbContext db, MeasureDefinitions definitions, IOrganisation organisation, TimeProvider clock) : IIntegrityCheck
{
    private const int MostNamed = 20;

    /// <summary>Measures read at once, which bounds memory to their number times units times days at which spans end.</summary>
    private const int AtOnce = 8;

    public string Name => "Tổng các đơn vị bằng đơn vị gốc";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var ends = await db.Set<DailySumsRow>()
            .GroupBy(_ => 1)
            .Select(all => new { First = all.Min(sums => sums.Month), Last = all.Max(sums => sums.Month) })
            .SingleOrDefaultAsync(cancellation);
        if (ends is null)
            return [];
        var all = Read(MonthOfDays.FirstOf(ends.First), MonthOfDays.FirstOf(ends.Last).AddDays(DateTime.DaysInMonth(ends.Last / 12, (ends.Last % 12) + 1) - 1), clock.Today());
        var sample = RollUpSample.Of(tree, all, clock.Today());
        var findings = new List<string>();
        foreach (var measures in (await KeptMeasure.ReadAsync(db, definitions, cancellation)).Chunk(AtOnce))
            findings.AddRange(await FindAsync(measures, tree, sample, cancellation));
        return findings.Count <= MostNamed ? findings : [.. findings.Take(MostNamed), $"Còn {findings.Count - MostNamed} chỗ lệch khác."];
    }

    /// <summary>The days that pages read: results may stand until a day far ahead.</summary>
    private static Span Read(DateOnly first, DateOnly last, DateOnly today)
    {
        var horizon = new DateOnly(today.Year, 12, 31);
        return new Span(first, last <= horizon ? last : first <= horizon ? horizon : first);
    }

    private async Task<IEnumerable<string>> FindAsync(KeptMeasure[] measures, OrganisationTree tree, IReadOnlyList<RollUpSample> sample, CancellationToken cancellation)
    {
        int[] ids = [.. measures.Select(measure => measure.Id)];
        int[] units = [.. tree.Units.Select(unit => unit.Id)];
        var spans = sample.SelectMany(item => item.Tops).Select(part => part.Days).Concat(sample.Select(item => item.Span)).Distinct().ToList();
        var within = await SumTable.WithinAsync(db, ids, units, spans, cancellation);
        var upTo = await SumTable.UpToAsync(db, ids, units, sample.Select(item => item.Span.To), cancellation);
        var whole = await TotalsAsync(ids, cancellation);
        return measures.SelectMany(measure => sample.Select(item => Compare(measure, item, units, within, upTo, whole))).OfType<string>();
    }

    private static string? Compare(KeptMeasure kept, RollUpSample item, int[] units, SumTable within, SumTable upTo, ILookup<int, (DateOnly Day, long Sum)> whole)
    {
        var isStock = kept.Measure is Measure.Stock;
        var from = isStock ? DateOnly.MinValue : item.Span.From;
        var total = whole[kept.Id].Where(day => day.Day >= from && day.Day <= item.Span.To).Sum(day => day.Sum);
        var leaves = units.Sum(unit => isStock ? upTo.UpTo(kept.Id, unit, item.Span.To) : within.Within(kept.Id, unit, item.Span));
        var root = isStock
            ? item.Last.Sum(unit => upTo.UpTo(kept.Id, unit, item.Span.To))
            : item.Tops.Sum(part => part.UnitIds.Sum(unit => within.Within(kept.Id, unit, part.Days)));
        if (leaves == root && root == total)
            return null;
        var reading = item.Mode == TreeMode.Then ? "cây đơn vị như lúc đó" : "bản đồ đơn vị hiện nay";
        return $"Số đo '{kept.Content}', từ {item.Span.From:yyyy-MM-dd} đến {item.Span.To:yyyy-MM-dd}, {reading}: cộng các đơn vị được {leaves}, các đơn vị gốc {root}, toàn bộ dữ liệu {total}.";
    }

    private async Task<ILookup<int, (DateOnly Day, long Sum)>> TotalsAsync(int[] measureIds, CancellationToken cancellation)
    {
        var totals = new Dictionary<(int MeasureId, DateOnly Day), long>();
        var months = db.Set<DailySumsRow>().AsNoTracking().Where(sums => EF.Parameter(measureIds).Contains(sums.MeasureId)).AsAsyncEnumerable();
        await foreach (var month in months.WithCancellation(cancellation))
        {
            foreach (var (day, sum) in MonthOfDays.Of(month))
                CollectionsMarshal.GetValueRefOrAddDefault(totals, (month.MeasureId, day), out _) += sum;
        }

        return totals.ToLookup(total => total.Key.MeasureId, total => (total.Key.Day, total.Value));
    }
}
