using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Records;
using TthcModular.Organisation;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Forms;

/// <summary>
/// Counts prescribed forms by the database. A form is read for the units that count on the span's last day, for all its
/// columns alike: else a unit that moved within the span would break the form's own sums.
/// </summary>
internal sealed class FormService(DbContext db, IOrganisation organisation, TimeProvider clock) : IForms
{
    public async Task<IReadOnlyList<SettlementLine>> SettlementAsync(
        Unit unit, Span span, TreeMode tree, SettlementRules rules, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (withdrawn, refused) = rules;
        var scopes = new FigureScopes(await organisation.TreeAsync(cancellation), tree, clock.Today());
        var units = LastOf(scopes, unit, span);
        var (from, to) = (span.From, span.To);
        var fields = await db.Set<CaseRow>()
            .Where(row => EF.Parameter(units).Contains(row.UnitId) && row.ReceivedOn <= to && (row.CompletedOn == null || row.CompletedOn >= from))
            .Where(row => (withdrawn || row.Outcome != Outcome.Withdrawn) && (refused || row.Outcome != Outcome.Refused))
            .GroupBy(row => row.FieldCode)
            .Select(group => new
            {
                Field = group.Key,
                Online = group.LongCount(row => row.ReceivedOn >= from && row.Channel == Channel.Online),
                Other = group.LongCount(row => row.ReceivedOn >= from && row.Channel != Channel.Online),
                Carried = group.LongCount(row => row.ReceivedOn < from),
                Before = group.LongCount(row => row.CompletedOn <= to && row.DueOn != null && row.CompletedOn < row.DueOn),
                OnDue = group.LongCount(row => row.CompletedOn <= to && (row.DueOn == null || row.CompletedOn == row.DueOn)),
                Late = group.LongCount(row => row.CompletedOn <= to && row.DueOn != null && row.CompletedOn > row.DueOn),
                Within = group.LongCount(row => (row.CompletedOn == null || row.CompletedOn > to) && (row.DueOn == null || row.DueOn >= to)),
                Overdue = group.LongCount(row => (row.CompletedOn == null || row.CompletedOn > to) && row.DueOn != null && row.DueOn < to),
            })
            .ToListAsync(cancellation);
        var lines = fields
            .OrderBy(field => string.IsNullOrEmpty(field.Field))
            .ThenBy(field => field.Field, StringComparer.Ordinal)
            .Select(field => Line(FieldNames.Of(field.Field), field.Online, field.Other, field.Carried, (field.Before, field.OnDue, field.Late), (field.Within, field.Overdue)))
            .ToList();
        return [.. lines, Total(lines)];
    }

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

    private static SettlementLine Line(
        string field, long online, long other, long carried, (long Before, long OnDue, long Late) settled, (long Within, long Overdue) open) => new(
        field, online + other + carried, online, other, carried, settled.Before + settled.OnDue + settled.Late, settled.Before, settled.OnDue, settled.Late,
        open.Within + open.Overdue, open.Within, open.Overdue);

    private static SettlementLine Total(List<SettlementLine> lines) => Line(
        "TỔNG CỘNG", lines.Sum(line => line.Online), lines.Sum(line => line.CounterAndPostal), lines.Sum(line => line.CarriedOver),
        (lines.Sum(line => line.BeforeDue), lines.Sum(line => line.OnDue), lines.Sum(line => line.Late)),
        (lines.Sum(line => line.WithinTime), lines.Sum(line => line.Overdue)));

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
