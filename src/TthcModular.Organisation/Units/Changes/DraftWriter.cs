using Microsoft.EntityFrameworkCore;
using TthcModular.Sdk.Text;

namespace TthcModular.Organisation.Units.Changes;

/// <summary>Writes what is new in a draft, unit by unit; rows of other units are not read.</summary>
internal sealed class DraftWriter(DbContext db, TreeDraft draft)
{
    private readonly Dictionary<int, UnitRow> rows = [];

    public async Task SaveAsync(CancellationToken cancellation)
    {
        await UnitsAsync(cancellation);
        await MembershipsAsync(cancellation);
        await SuccessionsAsync(cancellation);
        await NamesAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private int[] Known => [.. draft.Touched.Select(unit => unit.Id).Where(id => id > 0)];

    private async Task UnitsAsync(CancellationToken cancellation)
    {
        var known = Known;
        var stored = await db.Set<UnitRow>().Where(row => EF.Parameter(known).Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var unit in draft.Touched)
        {
            var name = draft.LastName(unit);
            var row = stored.GetValueOrDefault(unit.Id)
                ?? db.Add(new UnitRow { Code = unit.Code, Name = name, SearchName = "", Kind = unit.Kind, OpenedOn = unit.OpenedOn }).Entity;
            (row.Name, row.SearchName, row.ClosedOn) = (name, VietnameseText.Fold(name), unit.ClosedOn);
            rows.Add(unit.Id, row);
        }

        await db.SaveChangesAsync(cancellation); // gives new units their ids
    }

    private async Task MembershipsAsync(CancellationToken cancellation)
    {
        var known = Known;
        var stored = await db.Set<MembershipRow>().Where(row => EF.Parameter(known).Contains(row.UnitId)).ToListAsync(cancellation);
        foreach (var membership in draft.Memberships.Where(membership => rows.ContainsKey(membership.UnitId)))
        {
            var (unitId, parentId) = (Stored(membership.UnitId), Stored(membership.ParentId));
            var at = stored.FindIndex(row => row.UnitId == unitId && row.ParentId == parentId && row.ValidFrom == membership.From);
            if (at < 0)
            {
                db.Add(new MembershipRow { UnitId = unitId, ParentId = parentId, ValidFrom = membership.From, ValidTo = membership.To });
                continue;
            }

            stored[at].ValidTo = membership.To;
            stored.RemoveAt(at);
        }

        db.RemoveRange(stored);
    }

    private async Task SuccessionsAsync(CancellationToken cancellation)
    {
        var known = Known;
        var stored = await db.Set<SuccessionRow>().Where(row => EF.Parameter(known).Contains(row.OldId)).ToListAsync(cancellation);
        foreach (var succession in draft.Successions.Where(succession => rows.ContainsKey(succession.OldId)))
        {
            var newId = Stored(succession.NewId);
            var at = stored.FindIndex(row => row.OldId == succession.OldId && row.NewId == newId);
            if (at < 0)
            {
                db.Add(new SuccessionRow { OldId = succession.OldId, NewId = newId, On = succession.On });
                continue;
            }

            stored[at].On = succession.On;
            stored.RemoveAt(at);
        }

        db.RemoveRange(stored);
    }

    private async Task NamesAsync(CancellationToken cancellation)
    {
        var known = Known;
        var stored = await db.Set<FormerNameRow>().Where(row => EF.Parameter(known).Contains(row.UnitId)).ToListAsync(cancellation);
        foreach (var name in draft.Names.Where(name => rows.ContainsKey(name.UnitId)))
        {
            if (name.To is { } last && !stored.Exists(row => row.UnitId == name.UnitId && row.ValidTo == last))
                db.Add(new FormerNameRow { UnitId = name.UnitId, Name = name.Name, ValidTo = last });
        }
    }

    private int Stored(int id) => rows.TryGetValue(id, out var row) ? row.Id : id;
}
