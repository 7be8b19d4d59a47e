using System.Globalization;

namespace TthcModular.Plans.Snapshots;

/// <summary>A snapshot's cells as a table. It follows from the content alone, so that the same snapshot gives the same table.</summary>
public static class SnapshotTable
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "unit_code", "unit_name", "number", "code", "name", "breakdown", "numerator", "denominator", "value", "unit", "target", "milestone", "status",
        "edition", "legal_source", "computed_at",
    ];

    public static IEnumerable<IReadOnlyList<string>> Rows(SnapshotContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var units = content.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        foreach (var cell in content.Cells)
        {
            var line = content.Lines[cell.Line];
            yield return
            [
                cell.Unit, units[cell.Unit], line.Number, line.Code, line.Name, line.Breakdown ?? "", Text(cell.Numerator), Text(cell.Denominator),
                Text(cell.Shown), line.Symbol, Text(line.Target), line.Milestone?.ToString("O", CultureInfo.InvariantCulture) ?? "", cell.Status.ToString(),
                line.Edition ?? "", line.LegalSource ?? "", cell.ComputedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
            ];
        }
    }

    private static string Text(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
