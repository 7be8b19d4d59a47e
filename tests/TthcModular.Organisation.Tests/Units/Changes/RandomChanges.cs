using TthcModular.Organisation.Units;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Tests.Units.Changes;

/// <summary>A tree that grew from a seed by the changes that people make: merged, divided, moved, renamed, closed and opened units.</summary>
internal sealed class RandomChanges
{
    public static readonly Span Years = new(new(2024, 1, 1), new(2025, 12, 31));
    private static readonly DateOnly Today = new(2026, 3, 1);

    private readonly Random random;
    private int opened;

    public RandomChanges(int seed)
    {
        random = new Random(seed);
        Unit[] first = [.. Enumerable.Range(1, 12).Select(id => new Unit(id, $"u{id}", $"Đơn vị {id}", Kind(id), OpenedOn: null, ClosedOn: null))];
        Tree = new OrganisationTree(first, [.. first.Skip(1).Select(unit => new Membership(unit.Id, unit.Id < 5 ? 1 : (unit.Id % 3) + 2, From: null, To: null))], []);

        // Every other history is recorded out of order, as when an earlier decision is entered late.
        List<DateOnly> days = [.. Enumerable.Range(0, 25).Select(_ => AnyDay())];
        foreach (var day in seed % 2 == 0 ? days : [.. days.Order()])
            Apply(AnyChange(day));
    }

    public OrganisationTree Tree { get; private set; }

    public Unit Root => Tree.Find("u1")!;

    /// <summary>How many changes were not refused.</summary>
    public int Applied { get; private set; }

    public DateOnly AnyDay() => Years.From.AddDays(random.Next(Years.Days));

    /// <summary>Figures on any units and days, also before a unit opened and after it closed.</summary>
    public IReadOnlyList<(int UnitId, DateOnly Day, int Value)> Figures() =>
        [.. Enumerable.Range(0, 200).Select(_ => (Tree.Units[random.Next(Tree.Units.Count)].Id, AnyDay(), random.Next(1, 100)))];

    private void Apply(UnitChange change)
    {
        var planned = new ChangePlanner(Tree, change, Today).Plan();
        if (!planned.IsSuccess)
            return;
        Applied++;
        Tree = Stored(planned.Value.Draft.ToTree());
    }

    private UnitChange AnyChange(DateOnly on) => random.Next(6) switch
    {
        0 => new MergeUnits([AnyCode(on), AnyCode(on)], random.Next(2) == 0 ? new UnitTarget(AnyCode(on)) : New(), on),
        1 => new SplitUnit(AnyCode(on), [New(), random.Next(2) == 0 ? New() : new UnitTarget(AnyCode(on))], on) { Below = AnyBelow() },
        2 => new MoveUnit(AnyCode(on), AnyCode(on, orRoot: true), on),
        3 => new RenameUnit(AnyCode(on), $"Tên {random.Next(1000)}", on),
        4 => new CloseUnit(AnyCode(on), random.Next(2) == 0 ? null : AnyCode(on), on) { Below = AnyBelow() },
        _ => new OpenUnit(New() with { Kind = UnitKind.Commune, Under = AnyCode(on, orRoot: true) }, on),
    };

    private UnitTarget New() => new($"n{++opened}") { Name = $"Đơn vị mới {opened}" };

    private BelowClosed AnyBelow() => (BelowClosed)random.Next(3);

    private string AnyCode(DateOnly on, bool orRoot = false)
    {
        var open = Tree.Units.Where(unit => unit.ExistsOn(on) && (orRoot || unit.Code != "u1")).ToList();
        return open.Count == 0 ? "nobody" : open[random.Next(open.Count)].Code;
    }

    /// <summary>Gives new units the ids that a database would.</summary>
    private static OrganisationTree Stored(OrganisationTree tree)
    {
        var next = tree.Units.Max(unit => unit.Id) + 1;
        var ids = tree.Units.OrderByDescending(unit => unit.Id).ToDictionary(unit => unit.Id, unit => unit.Id > 0 ? unit.Id : next++);
        return new OrganisationTree(
            [.. tree.Units.Select(unit => unit with { Id = ids[unit.Id] })],
            [.. tree.Memberships.Select(membership => membership with { UnitId = ids[membership.UnitId], ParentId = ids[membership.ParentId] })],
            [.. tree.Successions.Select(succession => succession with { OldId = ids[succession.OldId], NewId = ids[succession.NewId] })],
            [.. tree.Names.Select(name => name with { UnitId = ids[name.UnitId] })]);
    }

    private static UnitKind Kind(int id) => id == 1 ? UnitKind.Province : id < 5 ? UnitKind.District : UnitKind.Commune;
}
