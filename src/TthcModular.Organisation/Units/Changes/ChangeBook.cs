using TthcModular.Organisation.Results;

namespace TthcModular.Organisation.Units.Changes;

/// <summary>Keeps what a change does from its day on: the draft of the tree, the steps in words, and the units concerned.</summary>
internal sealed class ChangeBook(OrganisationTree tree, DateOnly on)
{
    private readonly List<string> steps = [];
    private readonly List<string> warnings = [];
    private readonly List<Unit> concerned = [];
    private readonly List<Unit> closing = [];
    private readonly List<Unit> successors = [];
    private bool concernsTheTop;

    public TreeDraft Draft { get; } = new(tree);

    public PlannedChange Planned(Headline headline) => new(
        headline, Draft, steps, warnings, concerned, concernsTheTop, new ClosingUnits(closing, successors, on));

    public void Warn(string warning) => warnings.Add(warning);

    public static bool IsName(string name) => name.Length is > 0 and <= 256 && !name.Any(char.IsControl);

    /// <summary>Units that exist on the day, by code or by a name that only one of them bears.</summary>
    public Result<IReadOnlyList<Unit>> FindAll(IReadOnlyList<string> texts)
    {
        var found = new List<Unit>();
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var unit = Find(text.Trim());
            if (!unit.IsSuccess)
                return unit.Refusal;
            if (!unit.Value.ExistsOn(on))
                return ChangeRefusals.NotOpen(unit.Value, on);
            if (!found.Contains(unit.Value))
                found.Add(unit.Value);
        }

        concerned.AddRange(found);
        return found.Count == 0 ? ChangeRefusals.NoUnit : Result.Of<IReadOnlyList<Unit>>(found);
    }

    /// <summary>The unit that takes others in: one that exists, or a new one, which then is in the draft.</summary>
    public Result<Unit> Target(UnitTarget target, IReadOnlyList<Unit> from)
    {
        if (string.IsNullOrWhiteSpace(target.Name))
        {
            var existing = FindAll([target.Unit]);
            return existing.IsSuccess ? existing.Value[0] : existing.Refusal;
        }

        var (code, name) = (target.Unit.Trim(), target.Name.Trim());
        if (code.Length is 0 or > 64 || code.Any(c => c is ';' or ',' || char.IsWhiteSpace(c) || char.IsControl(c)))
            return ChangeRefusals.BadCode(code);
        if (tree.Find(code) is not null)
            return ChangeRefusals.CodeTaken(code);
        if (!IsName(name))
            return ChangeRefusals.BadName;
        var under = target.Under is { Length: > 0 } text ? FindAll([text]) : null;
        if (under is { IsSuccess: false })
            return under.Refusal;
        return OpenNew(code, name, target.Kind ?? (from.Count > 0 ? from[0].Kind : UnitKind.Department), under?.Value?[0] ?? Shared(from));
    }

    /// <summary>Why a unit cannot change on the day: it does not go back to the day before, or it or what stood under it has changed since.</summary>
    public Refusal? CheckFree(Unit unit)
    {
        if (!unit.ExistsOn(on.AddDays(-1)))
            return ChangeRefusals.NotOpen(unit, on.AddDays(-1));
        var later = tree.Memberships.Where(membership => membership.From > on && (membership.UnitId == unit.Id || membership.ParentId == unit.Id)).ToList();
        return later.Count > 0 ? ChangeRefusals.ChangedLater(unit, later.Min(membership => membership.From)!.Value) : null;
    }

    /// <summary>Why a unit cannot end on the day: besides <see cref="CheckFree"/>, others went into it that day or later.</summary>
    public Refusal? CheckEnds(Unit unit)
    {
        var taken = tree.Successions.Where(succession => succession.NewId == unit.Id && succession.On >= on).ToList();
        return CheckFree(unit) ?? (taken.Count > 0 ? ChangeRefusals.ChangedLater(unit, taken.Max(succession => succession.On)) : null);
    }

    /// <summary>What stands under a unit goes along into its successor; the successor itself, if it is there, stands above.</summary>
    public Refusal? MoveChildren(Unit unit, Unit into, IReadOnlyList<Unit> closingToo)
    {
        var children = tree.ChildrenOn(unit, on).Where(child => !closingToo.Contains(child)).ToList();
        if (into.Id > 0 && children.TrueForAll(child => child.Id != into.Id) && tree.AncestorsOn(into, on).Any(above => above.Id == unit.Id))
            return ChangeRefusals.TargetBelow(unit, into);
        foreach (var child in children)
            Place(child, child.Id == into.Id ? tree.ParentOn(unit, on) : into);
        return null;
    }

    public Refusal? DealWithChildren(Unit unit, BelowClosed below)
    {
        var children = tree.ChildrenOn(unit, on).ToList();
        if (children.Count == 0)
            return null;
        if (below == BelowClosed.Refuse)
            return ChangeRefusals.HasChildren(unit, children.Count);
        foreach (var child in children)
        {
            if (below == BelowClosed.Up)
                Place(child, tree.ParentOn(unit, on));
            else if ((CheckEnds(child) ?? DealWithChildren(child, below)) is { } refusal)
                return refusal;
            else
                Close(child, []);
        }

        return null;
    }

    public void Place(Unit unit, Unit? parent)
    {
        Note(parent);
        Draft.Place(unit, parent?.Id, on);
        steps.Add($"{unit.Name} ({unit.Code}) trực thuộc {parent?.Name ?? "không đơn vị nào"} từ ngày {on:dd/MM/yyyy}, trước đó {tree.ParentOn(unit, on)?.Name ?? "không đơn vị nào"}.");
    }

    public void Rename(Unit unit, string name)
    {
        Draft.Rename(unit, name, on);
        steps.Add($"{unit.Name} ({unit.Code}) mang tên {name} từ ngày {on:dd/MM/yyyy}; tên cũ vẫn tìm được và vẫn ghi trong báo cáo của các kỳ trước.");
    }

    public void Close(Unit unit, IReadOnlyList<Unit> into)
    {
        if (unit.ClosedOn is { } planned)
            Warn($"{unit.Name} ({unit.Code}) đã được ghi kết thúc sau ngày {planned:dd/MM/yyyy}; thay đổi này thay cho điều đó.");
        Draft.Close(unit, on);
        foreach (var successor in into)
            Draft.Succeed(unit, successor, on);
        closing.Add(unit);
        successors.AddRange(into.Except(successors));
        var heirs = into.Count == 0 ? "không có đơn vị kế thừa" : $"kế thừa: {string.Join(", ", into.Select(successor => successor.Name))}";
        steps.Add($"{unit.Name} ({unit.Code}) hoạt động đến hết ngày {on.AddDays(-1):dd/MM/yyyy}; {heirs}.");
    }

    private Unit OpenNew(string code, string name, UnitKind kind, Unit? parent)
    {
        Note(parent);
        steps.Add($"{name} ({code}) được mở từ ngày {on:dd/MM/yyyy}, trực thuộc {parent?.Name ?? "không đơn vị nào"}.");
        return Draft.Open(code, name, kind, parent?.Id, on);
    }

    /// <summary>The unit directly above all of them, or the lowest that all stand under.</summary>
    private Unit? Shared(IReadOnlyList<Unit> units) => units.Count == 0 ? null : tree.AncestorsOn(units[0], on)
        .FirstOrDefault(above => units.All(unit => tree.AncestorsOn(unit, on).Contains(above)));

    private Result<Unit> Find(string text)
    {
        if (tree.Find(text) is { } unit)
            return unit;
        var named = tree.Named(text, on);
        return named.Count switch
        {
            1 => named[0],
            0 => ChangeRefusals.NotFound(text),
            _ => ChangeRefusals.Ambiguous(text, named),
        };
    }

    private void Note(Unit? parent)
    {
        if (parent is null)
            concernsTheTop = true;
        else if (parent.Id > 0)
            concerned.Add(parent);
    }
}
