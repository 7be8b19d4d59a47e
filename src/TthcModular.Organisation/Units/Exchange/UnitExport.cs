using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace TthcModular.Organisation.Units.Exchange;

/// <summary>Writes units.csv, parents before children.</summary>
internal static class UnitExport
{
    public static async Task WriteAsync(DbContext db, TextWriter target, CancellationToken cancellation)
    {
        var units = await db.Set<UnitRow>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
        var parents = (await db.Set<MembershipRow>().AsNoTracking().ToListAsync(cancellation))
            .GroupBy(membership => membership.UnitId)
            .ToDictionary(group => group.Key, group => units[group.MaxBy(membership => membership.ValidFrom ?? DateOnly.MinValue)!.ParentId]);
        var successors = (await db.Set<SuccessionRow>().AsNoTracking().ToListAsync(cancellation))
            .ToLookup(succession => succession.OldId, succession => units[succession.NewId].Code);
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        await csv.WriteRecordAsync(UnitLine.Columns, cancellation);
        foreach (var unit in units.Values.OrderBy(unit => Depth(unit, parents)).ThenBy(unit => unit.Code, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            await csv.WriteRecordAsync(
                [
                    unit.Code,
                    unit.Name,
                    UnitLine.KindName(unit.Kind),
                    parents.GetValueOrDefault(unit.Id)?.Code ?? "",
                    Day(unit.OpenedOn),
                    Day(unit.ClosedOn),
                    string.Join(';', successors[unit.Id].Order(StringComparer.Ordinal)),
                ],
                cancellation);
        }
    }

    private static int Depth(UnitRow unit, Dictionary<int, UnitRow> parents)
    {
        var depth = 0;
        for (var at = unit; parents.TryGetValue(at.Id, out var parent) && depth <= parents.Count; at = parent)
            depth++;
        return depth;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
