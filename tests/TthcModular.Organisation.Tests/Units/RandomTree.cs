using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Tests.Units;

/// <summary>
/// A tree that grew from a seed: units under one lasting root that open, move, merge, divide and close, some leaving no
/// successor, some leaving children behind.
/// </summary>
internal sealed class RandomTree
{
    public static readonly Span Years = new(new(2024, 1, 1), new(2025, 12, 31));
    private static readonly UnitKind[] Kinds = Enum.GetValues<UnitKind>();

    private readonly Random random;
    private readonly List<Unit> units = [];
    private readonly List<Membership> memberships = [];
    private readonly List<Succession> successions = [];

    public RandomTree(int seed)
    {
        random = new Random(seed);
        units.Add(new Unit(1, "u1", "Gốc", UnitKind.Province, OpenedOn: null, ClosedOn: null));
        for (var i = 0; i < random.Next(1, 12); i++)
            Open(day: null);
        foreach (var day in Enumerable.Range(0, random.Next(0, 10)).Select(_ => AnyDay()).Order())
            Change(day);
        Tree = new OrganisationTree(units, memberships, successions);
    }

    public OrganisationTree Tree { get; }

    public Unit Root => Tree.Find("u1")!;

    public DateOnly AnyDay() => Years.From.AddDays(random.Next(Years.Days));

    public Unit AnyUnit() => units[random.Next(units.Count)];

    /// <summary>Figures on any units and days, also before a unit opened and after it closed.</summary>
    public IReadOnlyList<(int UnitId, DateOnly Day, int Value)> Figures() =>
        [.. Enumerable.Range(0, 200).Select(_ => (AnyUnit().Id, AnyDay(), random.Next(1, 100)))];

    private void Change(DateOnly day)
    {
        var open = units.Where(unit => unit.Id > 1 && unit.ExistsOn(day) && unit.ExistsOn(day.AddDays(-1))).OrderBy(_ => random.Next()).Take(2).ToList();
        switch (random.Next(5))
        {
            case 0:
                Open(day);
                break;
            case 1 when open.Count > 0:
                Move(open[0], day);
                break;
            case 2 when open.Count > 0:
                Close(open[0], day);
                break;
            case 3 when open.Count > 1:
                var merged = Open(day, except: open);
                open.ForEach(unit => Close(unit, day, merged));
                break;
            case 4 when open.Count > 0:
                Close(open[0], day, Open(day, except: open), Open(day, except: open));
                break;
        }
    }

    private Unit Open(DateOnly? day, IReadOnlyList<Unit>? except = null)
    {
        var above = units.Where(unit => day is null || unit.ExistsOn(day.Value)).Where(unit => except?.Any(other => IsUnder(unit, other)) != true).ToList();
        var unit = new Unit(units.Count + 1, $"u{units.Count + 1}", "Đơn vị", Kinds[random.Next(Kinds.Length)], day, ClosedOn: null);
        memberships.Add(new Membership(unit.Id, above[random.Next(above.Count)].Id, day, To: null));
        units.Add(unit);
        return unit;
    }

    private void Move(Unit unit, DateOnly day)
    {
        var above = units.Where(other => other.ExistsOn(day) && !IsUnder(other, unit)).ToList();
        End(unit, day);
        memberships.Add(new Membership(unit.Id, above[random.Next(above.Count)].Id, day, To: null));
    }

    private void Close(Unit unit, DateOnly day, params Unit[] into)
    {
        units[unit.Id - 1] = unit with { ClosedOn = day.AddDays(-1) };
        End(unit, day);
        successions.AddRange(into.Select(successor => new Succession(unit.Id, successor.Id, day)));
    }

    private void End(Unit unit, DateOnly day)
    {
        var at = memberships.FindIndex(membership => membership.UnitId == unit.Id && membership.To is null);
        memberships[at] = memberships[at] with { To = day.AddDays(-1) };
    }

    /// <summary>Whether a unit, or what became of it, stands or ever stood under another: nothing is put below itself.</summary>
    private bool IsUnder(Unit unit, Unit ancestor) => unit.Id == ancestor.Id
        || memberships.Where(membership => membership.UnitId == unit.Id).Any(membership => IsUnder(units[membership.ParentId - 1], ancestor))
        || successions.Where(succession => succession.OldId == unit.Id).Any(succession => IsUnder(units[succession.NewId - 1], ancestor));
}
