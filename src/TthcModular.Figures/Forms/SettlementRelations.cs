using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;
using static TthcModular.Sdk.Scorecards.SettlementColumn;

namespace TthcModular.Figures.Forms;

/// <summary>The relations between the columns of form II.06a.</summary>
internal static class SettlementRelations
{
    private static readonly Relation[] Within =
    [
        new("(3) = (4) + (5) + (6)", [Received], [Online, CounterAndPostal, CarriedOver]),
        new("(7) = (8) + (9) + (10)", [Settled], [BeforeDue, OnDue, Late]),
        new("(11) = (12) + (13)", [Open], [WithinTime, Overdue]),
        new("(3) = (7) + (11)", [Received], [Settled, Open]),
    ];

    private const string FromBefore = "(6) = (11) của kỳ trước";

    /// <summary>Checks the counted lines and the figures reported, each within itself and against the span before.</summary>
    public static IReadOnlyList<RelationCheck> Check(
        IReadOnlyList<FieldLine> lines, IReadOnlyList<FieldLine> before, IReadOnlyList<ReportedCell> reported, decimal? reportedBefore) =>
    [
        .. Within.Select(relation => new RelationCheck(relation.Text,
        [
            .. lines.SelectMany(line => Broken(line.Line.Field, relation, column => line.Line[column])),
            .. Broken("số đơn vị báo cáo", relation, column => reported.FirstOrDefault(cell => cell.Field is null && cell.Column == column)?.Reported),
        ])),
        new RelationCheck(FromBefore, [.. Carried(lines, before), .. Carried(lines[^1].Line, reportedBefore)]),
    ];

    private static IEnumerable<string> Broken(string where, Relation relation, Func<SettlementColumn, decimal?> value)
    {
        var (left, right) = (relation.Left.Sum(value), relation.Right.Sum(value));
        var known = relation.Left.Concat(relation.Right).All(column => value(column) is not null);
        return known && left != right ? [$"{where}: {left:0.##} khác {right:0.##}"] : [];
    }

    private static IEnumerable<string> Carried(IReadOnlyList<FieldLine> lines, IReadOnlyList<FieldLine> before)
    {
        var open = before.ToDictionary(line => line.Field ?? "*", line => line.Line, StringComparer.OrdinalIgnoreCase);
        var carried = lines.ToDictionary(line => line.Field ?? "*", line => line.Line, StringComparer.OrdinalIgnoreCase);
        return open.Keys.Union(carried.Keys, StringComparer.OrdinalIgnoreCase)
            .Select(field => (Name: (carried.GetValueOrDefault(field) ?? open[field]).Field, Now: carried.GetValueOrDefault(field)?.CarriedOver ?? 0, Before: open.GetValueOrDefault(field)?.Open ?? 0))
            .Where(field => field.Now != field.Before)
            .Select(field => $"{field.Name}: {field.Now} khác {field.Before}");
    }

    private static IEnumerable<string> Carried(SettlementLine total, decimal? reportedBefore) =>
        reportedBefore is { } open && open != total.CarriedOver
            ? [$"kỳ trước đơn vị báo cáo còn {open:0.##} hồ sơ đang giải quyết, hồ sơ trong hệ thống là {total.CarriedOver}"]
            : [];

    private sealed record Relation(string Text, SettlementColumn[] Left, SettlementColumn[] Right);
}
