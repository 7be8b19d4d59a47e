using TthcModular.Organisation.Results;

namespace TthcModular.Organisation.Units.Changes;

/// <summary>Works a change out on a draft of the tree, or says why it cannot be.</summary>
internal sealed class ChangePlanner(OrganisationTree tree, UnitChange change, DateOnly today)
{
    private readonly ChangeBook book = new(tree, change.On);

    public Result<PlannedChange> Plan()
    {
        if (change.On.Year < 1945 || change.On > today.AddYears(10))
            return ChangeRefusals.BadDay(change.On);
        var done = change switch
        {
            MergeUnits merge => Merge(merge),
            SplitUnit split => Split(split),
            MoveUnit move => Move(move),
            RenameUnit rename => Rename(rename),
            CloseUnit close => Close(close),
            OpenUnit open => Open(open),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, message: null),
        };
        if (!done.IsSuccess)
            return done.Refusal;
        if (ChangeCheck.Find(tree, book.Draft.ToTree()) is { } contradiction)
            return contradiction;
        if (change.On <= today && change is not RenameUnit)
            book.Warn("Ngày hiệu lực không ở tương lai: ngay khi xác nhận, số liệu 'theo đơn vị hiện nay' được cộng theo cây mới, cả các kỳ trước.");
        return book.Planned(done.Value);
    }

    private Result<Headline> Merge(MergeUnits merge)
    {
        var from = book.FindAll(merge.From);
        if (!from.IsSuccess)
            return from.Refusal;
        var target = book.Target(merge.Into, from.Value);
        if (!target.IsSuccess)
            return target.Refusal;
        var into = target.Value;
        var closing = from.Value.Where(unit => unit.Id != into.Id).ToList();
        if (closing.Count == 0)
            return ChangeRefusals.NoUnit;
        foreach (var unit in closing)
        {
            if (book.CheckEnds(unit) is { } busy)
                return busy;
            if (book.MoveChildren(unit, into, closing) is { } stuck)
                return stuck;
        }

        foreach (var unit in closing)
            book.Close(unit, [into]);
        return new Headline("merge", $"Sáp nhập {Names(closing)} vào {into.Name} từ ngày {change.On:dd/MM/yyyy}", into);
    }

    private Result<Headline> Split(SplitUnit split)
    {
        var found = book.FindAll([split.From]);
        if (!found.IsSuccess)
            return found.Refusal;
        var unit = found.Value[0];
        if (book.CheckEnds(unit) is { } busy)
            return busy;
        var into = new List<Unit>();
        foreach (var wanted in split.Into)
        {
            var target = book.Target(wanted, [unit]);
            if (!target.IsSuccess)
                return target.Refusal;
            if (target.Value.Id != unit.Id && !into.Contains(target.Value))
                into.Add(target.Value);
        }

        if (into.Count < 2)
            return ChangeRefusals.NoTargets;
        if (book.DealWithChildren(unit, split.Below) is { } children)
            return children;
        book.Close(unit, into);
        book.Warn($"Không có tỷ lệ chia: số liệu, phân công và tài khoản cũ của {unit.Name} hiện ở cấp trên chung của các đơn vị nhận, không ở từng đơn vị.");
        return new Headline("split", $"Chia {unit.Name} thành {Names(into)} từ ngày {change.On:dd/MM/yyyy}", unit);
    }

    private Result<Headline> Move(MoveUnit move)
    {
        var found = book.FindAll([move.Unit]);
        if (!found.IsSuccess)
            return found.Refusal;
        var unit = found.Value[0];
        var under = move.Under is null ? null : book.FindAll([move.Under]);
        if (under is { IsSuccess: false })
            return under.Refusal;
        var parent = under?.Value?[0];
        if (tree.ParentOn(unit, change.On)?.Id == parent?.Id)
            return ChangeRefusals.SameParent(unit);
        if (book.CheckFree(unit) is { } busy)
            return busy;
        if (parent is not null && tree.Covers(unit, parent, change.On))
            return ChangeRefusals.Circle(unit);
        book.Place(unit, parent);
        return new Headline("move", $"Chuyển {unit.Name} về {parent?.Name ?? "cấp cao nhất"} từ ngày {change.On:dd/MM/yyyy}", unit);
    }

    private Result<Headline> Rename(RenameUnit rename)
    {
        var found = book.FindAll([rename.Unit]);
        if (!found.IsSuccess)
            return found.Refusal;
        var unit = found.Value[0];
        var name = rename.Name.Trim();
        if (!ChangeBook.IsName(name))
            return ChangeRefusals.BadName;
        if (tree.NamesOf(unit).Any(known => known.To >= change.On))
            return ChangeRefusals.ChangedLater(unit, tree.NamesOf(unit).Max(known => known.To)!.Value.AddDays(1));
        if (string.Equals(tree.NameOn(unit, change.On), name, StringComparison.Ordinal))
            return ChangeRefusals.SameName(unit);
        book.Rename(unit, name);
        return new Headline("rename", $"Đổi tên {unit.Name} thành {name} từ ngày {change.On:dd/MM/yyyy}", unit);
    }

    private Result<Headline> Close(CloseUnit close)
    {
        var found = book.FindAll(close.Successor is null ? [close.Unit] : [close.Unit, close.Successor]);
        if (!found.IsSuccess)
            return found.Refusal;
        if (close.Successor is not null && found.Value.Count == 2)
            return Merge(new MergeUnits([found.Value[0].Code], new UnitTarget(found.Value[1].Code), change.On));
        var unit = found.Value[0];
        if (book.CheckEnds(unit) is { } busy)
            return busy;
        if (book.DealWithChildren(unit, close.Below) is { } children)
            return children;
        book.Close(unit, []);
        var above = tree.ParentOn(unit, change.On);
        book.Warn(above is null
            ? $"Không có đơn vị kế thừa và không có cấp trên: số liệu của {unit.Name} chỉ còn xem được ở chính nó."
            : $"Không có đơn vị kế thừa: số liệu của {unit.Name} tiếp tục được tính vào {above.Name}.");
        return new Headline("close", $"Kết thúc {unit.Name} từ ngày {change.On:dd/MM/yyyy}", unit);
    }

    private Result<Headline> Open(OpenUnit open)
    {
        if (tree.Find(open.Unit.Unit) is not null)
            return ChangeRefusals.CodeTaken(open.Unit.Unit);
        if (string.IsNullOrWhiteSpace(open.Unit.Name))
            return ChangeRefusals.BadName;
        var target = book.Target(open.Unit, []);
        return target.IsSuccess
            ? new Headline("open", $"Mở {target.Value.Name} từ ngày {change.On:dd/MM/yyyy}", target.Value)
            : target.Refusal;
    }

    private static string Names(IEnumerable<Unit> units) => string.Join(", ", units.Select(unit => unit.Name));
}

/// <summary>A change in one sentence, and the unit it is about.</summary>
internal sealed record Headline(string Action, string Title, Unit Subject);

/// <summary>A change worked out, not yet stored.</summary>
internal sealed record PlannedChange(
    Headline Headline, TreeDraft Draft, IReadOnlyList<string> Steps, IReadOnlyList<string> Warnings, IReadOnlyList<Unit> Concerned, bool ConcernsTheTop, ClosingUnits Closing);
