using TthcModular.Organisation.Units;
using TthcModular.Organisation.Units.Changes;

namespace TthcModular.Web.Features.UnitChanges;

/// <summary>What the form of a change holds; a kind of change reads those fields that it shows.</summary>
public sealed record ChangeInput
{
    /// <summary>First day on which it holds.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Code or name of the unit that takes in, the new parent or the successor.</summary>
    public string? Target { get; init; }

    /// <summary>Code or names of units that change alike, one a line.</summary>
    public string? Others { get; init; }

    /// <summary>Name of a new unit, or the new name.</summary>
    public string? Name { get; init; }

    /// <summary>Kind of a new unit; not 'Kind', which the address gives the kind of change.</summary>
    public UnitKind? UnitKind { get; init; }

    public BelowClosed Below { get; init; }

    /// <summary>The stamp of the preview that is confirmed; null: not yet seen.</summary>
    public Guid? Seen { get; init; }

    /// <summary>The change; null: the day is missing.</summary>
    public UnitChange? ChangeOf(Unit unit, ChangeKind kind)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(kind);
        if (On is not { } on)
            return null;
        if (kind == ChangeKind.Merge)
            return new MergeUnits([unit.Code, .. Lines(Others)], NewOrExisting(Target ?? "", Name), on);
        if (kind == ChangeKind.Split)
            return new SplitUnit(unit.Code, [.. Lines(Others).Select(LineOf)], on) { Below = Below };
        if (kind == ChangeKind.Move)
            return new MoveUnit(unit.Code, string.IsNullOrWhiteSpace(Target) ? null : Target, on);
        if (kind == ChangeKind.Rename)
            return new RenameUnit(unit.Code, Name ?? "", on);
        return kind == ChangeKind.Close
            ? new CloseUnit(unit.Code, string.IsNullOrWhiteSpace(Target) ? null : Target, on) { Below = Below }
            : new OpenUnit(new UnitTarget(Target ?? "") { Name = Name, Kind = UnitKind, Under = unit.Code }, on);
    }

    /// <summary>'00123' or 'Xã An Bình' for one that exists, '00123.2026 = Xã An Bình' for a new one.</summary>
    private static UnitTarget LineOf(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? new UnitTarget(line) : NewOrExisting(line[..at].Trim(), line[(at + 1)..]);
    }

    private static UnitTarget NewOrExisting(string unit, string? name) => new(unit) { Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim() };

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The form of a change, with what it would do once that is known.</summary>
public sealed record ChangePage(Unit Unit, ChangeKind Kind, ChangeInput Input, ChangePreview? Preview)
{
    public bool HasTarget => Kind == ChangeKind.Merge || Kind == ChangeKind.Move || Kind == ChangeKind.Close || Kind == ChangeKind.Open;

    public bool HasOthers => Kind == ChangeKind.Merge || Kind == ChangeKind.Split;

    public bool HasName => Kind == ChangeKind.Merge || Kind == ChangeKind.Rename || Kind == ChangeKind.Open;

    public bool HasBelow => Kind == ChangeKind.Split || Kind == ChangeKind.Close;

    public string Address => $"~/don-vi/{Unit.Code}/thay-doi/{Kind.Key}";
}
