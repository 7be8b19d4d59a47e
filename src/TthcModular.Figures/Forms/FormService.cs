using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Records;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Forms;

/// <summary>Counts prescribed forms by the database, for the units that count on the last day.</summary>
internal sealed class FormService(DbContext db, IOrganisation organisation, SettlementService settlement, TimeProvider clock) : IForms
{
    public async Task<IReadOnlyList<SettlementLine>> SettlementAsync(Unit unit, Span span, TreeMode tree, SettlementRules rules, CancellationToken cancellation) =>
        [.. (await settlement.LinesAsync(new SettlementQuery(unit, span) { Tree = tree, Rules = rules }, UnitScope.Everything, cancellation)).Select(line => line.Line)];

    public Task<SettlementForm> SettlementFormAsync(SettlementQuery query, UnitScope scope, CancellationToken cancellation) =>
        settlement.FormAsync(query, scope, cancellation);

    public Task<RecordPage> SettlementCasesAsync(SettlementCell cell, UnitScope scope, CancellationToken cancellation) =>
        settlement.CasesAsync(cell, scope, cancellation);

    public async Task<IReadOnlyList<InventoryLine>> InventoryAsync(Unit unit, DateOnly day, int expiringDays, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var scopes = new FigureScopes(tree, TreeMode.Then, clock.Today());
        var span = new Span(day, day);
        var counts = await InventoryAsync(LastOf(scopes, unit, span), day, day.AddDays(expiringDays), cancellation);
        var lines = new List<InventoryLine>();
        foreach (var child in tree.ChildrenOn(unit, day))
            lines.Add(Line(child.Name, Taken(counts, LastOf(scopes, child, span))));
        if (counts.Count > 0 || lines.Count == 0)
            lines.Insert(0, Line(unit.Name, Taken(counts, [.. counts.Keys])));
        return [.. lines, Total(lines)];
    }

    private static int[] LastOf(FigureScopes scopes, Unit unit, Span span) =>
        scopes.Of(unit.Id, span, UnitGroups.Any) is [.., var last] ? [.. last.UnitIds] : [];

    private async Task<Dictionary<int, InventoryCount>> InventoryAsync(int[] units, DateOnly day, DateOnly soon, CancellationToken cancellation)
    {
        return await db.Set<ResultRow>()
            .Where(row => EF.Parameter(units).Contains(row.UnitId) && row.IssuedOn <= day && (row.ValidUntil == null || row.ValidUntil >= day))
            .GroupBy(row => row.UnitId)
            .Select(group => new InventoryCount
            {
                UnitId = group.Key,
                InForce = group.LongCount(),
                Permanent = group.LongCount(row => row.ValidUntil == null),
                Expiring = group.LongCount(row => row.ValidUntil <= soon),
                Digitised = group.LongCount(row => row.DigitisedOn <= day),
                Signed = group.LongCount(row => row.DigitisedOn <= day && row.Signed),
            })
            .ToDictionaryAsync(count => count.UnitId, cancellation);
    }

    /// <summary>Takes the counts of some units out, so that what remains in the end belongs to the unit itself.</summary>
    private static List<InventoryCount> Taken(Dictionary<int, InventoryCount> counts, int[] units)
    {
        var taken = new List<InventoryCount>();
        foreach (var unit in units)
        {
            if (counts.Remove(unit, out var count))
                taken.Add(count);
        }

        return taken;
    }

    private static InventoryLine Line(string unit, List<InventoryCount> counts)
    {
        var (inForce, permanent, digitised) = (counts.Sum(count => count.InForce), counts.Sum(count => count.Permanent), counts.Sum(count => count.Digitised));
        return new InventoryLine(
            unit, inForce, permanent, inForce - permanent, counts.Sum(count => count.Expiring), digitised, counts.Sum(count => count.Signed), Rate(digitised, inForce));
    }

    private static InventoryLine Total(List<InventoryLine> lines)
    {
        var (inForce, digitised) = (lines.Sum(line => line.InForce), lines.Sum(line => line.Digitised));
        return new InventoryLine(
            "TỔNG CỘNG", inForce, lines.Sum(line => line.Permanent), lines.Sum(line => line.Dated), lines.Sum(line => line.ExpiringSoon),
            digitised, lines.Sum(line => line.Signed), Rate(digitised, inForce));
    }

    private static decimal? Rate(long digitised, long inForce) => inForce == 0 ? null : digitised * 100m / inForce;

    private sealed record InventoryCount
    {
        public int UnitId { get; init; }

        public long InForce { get; init; }

        public long Permanent { get; init; }

        public long Expiring { get; init; }

        public long Digitised { get; init; }

        public long Signed { get; init; }
    }
}
