using TthcModular.Sdk.Reports;

namespace TthcModular.Figures.Forms;

/// <summary>The columns of form II.06a that are counted; the others are their sums.</summary>
internal sealed record SettlementCount<TKey>
{
    public required TKey Key { get; init; }
    public long Online { get; init; }
    public long Other { get; init; }
    public long Carried { get; init; }
    public long Before { get; init; }
    public long OnDue { get; init; }
    public long Late { get; init; }
    public long Within { get; init; }
    public long Overdue { get; init; }

    public SettlementLine Line(string name) => new(
        name, Online + Other + Carried, Online, Other, Carried, Before + OnDue + Late, Before, OnDue, Late, Within + Overdue, Within, Overdue);
}

internal static class SettlementLines
{
    /// <summary>The sum of lines.</summary>
    public static SettlementLine Sum(this IEnumerable<SettlementLine> lines, string name) => lines.Aggregate(
        new SettlementLine(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        (sum, line) => new SettlementLine(
            name, sum.Received + line.Received, sum.Online + line.Online, sum.CounterAndPostal + line.CounterAndPostal, sum.CarriedOver + line.CarriedOver,
            sum.Settled + line.Settled, sum.BeforeDue + line.BeforeDue, sum.OnDue + line.OnDue, sum.Late + line.Late,
            sum.Open + line.Open, sum.WithinTime + line.WithinTime, sum.Overdue + line.Overdue));
}
