using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Files;
using TthcModular.Sdk.Text;

namespace TthcModular.Organisation.Units.Exchange;

/// <summary>
/// Brings the units of a file in: by code, the file's content wins. A file knows one parent a unit; a unit that was moved
/// keeps its earlier parents and takes the file's parent as its last.
/// </summary>
internal sealed class UnitImport(DbContext db)
{
    private readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> added = new(StringComparer.OrdinalIgnoreCase);

    public async Task<UnitImportResult> RunAsync(string text, CancellationToken cancellation)
    {
        var table = CsvTable.Read(text, UnitLine.Columns);
        var errors = table.Errors.ToList();
        var lines = UnitLine.ReadAll(table, errors);
        var stored = await StoredUnits.LoadAsync(db, cancellation);
        new UnitFileCheck(lines, stored, errors).Run();
        if (errors.Count > 0)
            return new UnitImportResult(0, 0, [.. errors.OrderBy(error => error.Row)]);
        foreach (var line in lines)
            Write(line, stored);
        await db.SaveChangesAsync(cancellation); // gives new units their ids
        foreach (var line in lines)
        {
            var unit = stored.Find(line.Code)!;
            Place(unit, line, stored);
            Succeed(unit, line, stored);
        }

        await db.SaveChangesAsync(cancellation);
        changed.ExceptWith(added);
        return new UnitImportResult(added.Count, changed.Count, [])
        {
            Warnings = table.Warnings,
            Divided = [.. lines.Where(line => line.SuccessorCodes.Count > 1).Select(line => line.Code)],
        };
    }

    private void Write(UnitLine line, StoredUnits stored)
    {
        if (stored.Find(line.Code) is not { } unit)
        {
            added.Add(line.Code);
            stored.Add(new UnitRow
            {
                Code = line.Code,
                Name = line.Name,
                SearchName = VietnameseText.Fold(line.Name),
                Kind = line.Kind,
                OpenedOn = line.OpenedOn,
                ClosedOn = line.ClosedOn,
            });
            return;
        }

        (unit.Name, unit.SearchName, unit.Kind) = (line.Name, VietnameseText.Fold(line.Name), line.Kind);
        (unit.OpenedOn, unit.ClosedOn) = (line.OpenedOn, line.ClosedOn);
        Note(unit, unit);
    }

    private void Place(UnitRow unit, UnitLine line, StoredUnits stored)
    {
        var history = stored.Memberships[unit.Id].ToList();
        if (line.ParentCode.Length == 0)
        {
            if (history.Count > 0)
                changed.Add(unit.Code);
            db.RemoveRange(history);
            return;
        }

        var parent = stored.Find(line.ParentCode)!;
        if (history.Count == 0)
        {
            db.Add(new MembershipRow { UnitId = unit.Id, ParentId = parent.Id, ValidFrom = line.OpenedOn, ValidTo = line.ClosedOn });
            changed.Add(unit.Code);
            return;
        }

        history[0].ValidFrom = line.OpenedOn;
        (history[^1].ParentId, history[^1].ValidTo) = (parent.Id, line.ClosedOn);
        foreach (var membership in history)
            Note(unit, membership);
    }

    private void Succeed(UnitRow unit, UnitLine line, StoredUnits stored)
    {
        var wanted = line.SuccessorCodes.Select(code => stored.Find(code)!.Id).ToHashSet();
        foreach (var succession in stored.Successions[unit.Id])
        {
            if (!wanted.Remove(succession.NewId))
            {
                db.Remove(succession);
                changed.Add(unit.Code);
                continue;
            }

            succession.On = line.ClosedOn!.Value.AddDays(1);
            Note(unit, succession);
        }

        foreach (var id in wanted)
        {
            db.Add(new SuccessionRow { OldId = unit.Id, NewId = id, On = line.ClosedOn!.Value.AddDays(1) });
            changed.Add(unit.Code);
        }
    }

    private void Note(UnitRow unit, object row)
    {
        if (db.Entry(row).State == EntityState.Modified)
            changed.Add(unit.Code);
    }
}
