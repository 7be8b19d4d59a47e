using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace TthcModular.Organisation.DaysOff;

/// <summary>Writes days-off.csv in order of date.</summary>
internal static class DaysOffExport
{
    public static async Task WriteAsync(DbContext db, TextWriter target, CancellationToken cancellation)
    {
        var days = await db.Set<DayOffRow>().AsNoTracking().OrderBy(day => day.Day).ToListAsync(cancellation);
        var names = DaysOffImport.Kinds.ToDictionary(kind => kind.Value, kind => kind.Key);
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        await csv.WriteRecordAsync(DaysOffImport.Columns, cancellation);
        foreach (var day in days)
            await csv.WriteRecordAsync([day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), names[day.Kind], day.Name, day.Source], cancellation);
    }
}
