using TthcModular.Figures.Indicators;

namespace TthcModular.Plans.Snapshots;

/// <summary>Holds two snapshots against each other, cell by cell, and says why each cell differs.</summary>
internal static class SnapshotDifference
{
    public static SnapshotComparison Of(Snapshot before, Snapshot after)
    {
        var (old, now) = (Cells(before.Content), Cells(after.Content));
        var areOfOneSpan = before.Summary.Span == after.Summary.Span;
        var changed = new List<ChangedCell>();
        var same = 0;
        foreach (var key in now.Keys.Concat(old.Keys.Where(key => !now.ContainsKey(key))))
        {
            var (was, @is) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (was is not null && @is is not null && AreSame(was, @is))
                same++;
            else
                changed.Add(new ChangedCell((@is ?? was)!.Unit, (@is ?? was)!.Line, was?.Line, was?.Cell, @is?.Cell, Causes(was, @is, areOfOneSpan, before.Content, after.Content)));
        }

        return new SnapshotComparison(before.Summary, after.Summary, changed, same);
    }

    private static Dictionary<(string Unit, string Line), Placed> Cells(SnapshotContent content)
    {
        var units = content.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        return content.Cells.ToDictionary(
            cell => (cell.Unit, content.Lines[cell.Line].Key), cell => new Placed(units[cell.Unit], content.Lines[cell.Line], cell));
    }

    private static bool AreSame(Placed was, Placed now) =>
        was.Cell.Numerator == now.Cell.Numerator && was.Cell.Denominator == now.Cell.Denominator && was.Cell.Value == now.Cell.Value
        && was.Cell.Status == now.Cell.Status && was.Line.Edition == now.Line.Edition && HasSameTarget(was, now);

    private static bool HasSameTarget(Placed was, Placed now) =>
        was.Line.Target == now.Line.Target && was.Line.Milestone == now.Line.Milestone && was.Line.Due == now.Line.Due;

    private static List<ChangeCause> Causes(Placed? was, Placed? now, bool areOfOneSpan, SnapshotContent before, SnapshotContent after)
    {
        if (!areOfOneSpan)
            return [ChangeCause.Span];
        if (was is null || now is null)
        {
            var (unit, other) = was is null ? (now!.Unit, before) : (was.Unit, after);
            return [other.Units.Any(known => known.Code == unit.Code) ? ChangeCause.Indicator : ChangeCause.Tree];
        }

        var causes = new List<ChangeCause>();
        if (!HasSameTarget(was, now))
            causes.Add(ChangeCause.Target);
        if (was.Cell.Inputs?.Definition != now.Cell.Inputs?.Definition || was.Line.Edition != now.Line.Edition)
            causes.Add(ChangeCause.Edition);
        if (was.Cell.Inputs is { } from && now.Cell.Inputs is { } to)
            AddInputs(causes, was.Cell, now.Cell, from, to);
        return causes.Count > 0 ? causes : [ChangeCause.Unknown];
    }

    /// <summary>
    /// What entered the figure. Under another definition or another set of units the counts cannot be told apart from a
    /// change of records, so that no change of records is claimed then.
    /// </summary>
    private static void AddInputs(List<ChangeCause> causes, LockedCell was, LockedCell now, FigureInputs from, FigureInputs to)
    {
        if (from.Scope != to.Scope)
            causes.Add(ChangeCause.Tree);
        if (from.Observations != to.Observations && from.Observations is not null && to.Observations is not null)
            causes.Add(ChangeCause.Observations);
        if (causes.Contains(ChangeCause.Edition) || causes.Contains(ChangeCause.Tree))
            return;
        if (HasChanged(MadeOf.Records, was, now, to) || HasChanged(MadeOf.Units, was, now, to))
            causes.Add(Records(was, now, to));
        if (HasChanged(MadeOf.Assignments, was, now, to))
            causes.Add(ChangeCause.Assignments);
    }

    private static bool HasChanged(MadeOf kind, LockedCell was, LockedCell now, FigureInputs inputs) =>
        (inputs.Numerator == kind && was.Numerator != now.Numerator) || (inputs.Denominator == kind && was.Denominator != now.Denominator);

    /// <summary>How many records there are is what the denominator says or, where it does not count records, the numerator.</summary>
    private static ChangeCause Records(LockedCell was, LockedCell now, FigureInputs inputs)
    {
        var (before, after) = inputs.Denominator == MadeOf.Records ? (was.Denominator, now.Denominator) : (was.Numerator, now.Numerator);
        return ((after ?? 0) - (before ?? 0)) switch
        {
            > 0 => ChangeCause.RecordsAdded,
            < 0 => ChangeCause.RecordsRemoved,
            _ => ChangeCause.RecordsChanged,
        };
    }

    private sealed record Placed(LockedUnit Unit, LockedLine Line, LockedCell Cell);
}
