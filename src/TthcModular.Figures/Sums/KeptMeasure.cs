using Microsoft.EntityFrameworkCore;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>A measure whose daily sums are complete, and which this process can evaluate.</summary>
internal sealed record KeptMeasure(int Id, string Content, Measure Measure)
{
    public static async Task<IReadOnlyList<KeptMeasure>> ReadAsync(DbContext db, MeasureDefinitions definitions, CancellationToken cancellation)
    {
        var known = definitions.Known();
        var complete = await db.Set<MeasureRow>().AsNoTracking().Where(row => row.IsComplete).OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. complete.Where(row => known.ContainsKey(row.Key)).Select(row => new KeptMeasure(row.Id, row.Content, known[row.Key]))];
    }
}
