using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Files;

namespace TthcModular.Organisation.DaysOff;

/// <summary>Brings days off in, by date: the file's content wins; days it does not name stay.</summary>
internal sealed class DaysOffImport(DbContext db)
{
    public static readonly string[] Columns = ["date", "kind", "name", "source"];

    public static readonly FrozenDictionary<string, DayOffKind> Kinds = new Dictionary<string, DayOffKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["holiday"] = DayOffKind.Holiday,
        ["compensation"] = DayOffKind.Compensation,
        ["swap-off"] = DayOffKind.SwapOff,
        ["swap-work"] = DayOffKind.SwapWork,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public async Task<UnitImportResult> RunAsync(string text, CancellationToken cancellation)
    {
        var table = CsvTable.Read(text, Columns);
        var errors = table.Errors.ToList();
        var days = ReadAll(table, errors);
        if (errors.Count > 0)
            return new UnitImportResult(0, 0, [.. errors.OrderBy(error => error.Row)]);
        var stored = await db.Set<DayOffRow>().ToDictionaryAsync(day => day.Day, cancellation);
        var (added, changed) = (0, 0);
        foreach (var day in days.Values)
        {
            if (!stored.TryGetValue(day.Day, out var row))
            {
                db.Add(day);
                added++;
                continue;
            }

            (row.Kind, row.Name, row.Source) = (day.Kind, day.Name, day.Source);
            if (db.Entry(row).State == EntityState.Modified)
                changed++;
        }

        await db.SaveChangesAsync(cancellation);
        return new UnitImportResult(added, changed, []) { Warnings = table.Warnings };
    }

    private static Dictionary<DateOnly, DayOffRow> ReadAll(CsvTable table, List<RowError> errors)
    {
        var days = new Dictionary<DateOnly, DayOffRow>();
        foreach (var row in table.Rows)
        {
            var reading = new RowReading(row, errors);
            var day = new DayOffRow
            {
                Day = reading.Day("date", required: true) ?? default,
                Kind = reading.OneOf("kind", Kinds) ?? default,
                Name = reading.Text("name", 128),
                Source = reading.Text("source", 256, required: false),
            };
            if (reading.IsSound && !days.TryAdd(day.Day, day))
                reading.Refuse("date", $"Ngày {day.Day:yyyy-MM-dd} có hai dòng.");
        }

        return days;
    }
}
