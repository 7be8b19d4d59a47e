using TthcModular.Plans.Annexes.Grids;
using TthcModular.Plans.Annexes.Wording;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plans.Annexes;

/// <summary>Reads the tasks of a table: group rows become sections, and rows that go on with the one above are joined to it.</summary>
internal sealed class TaskRows(int year)
{
    private readonly List<Draft> drafts = [];
    private readonly List<AnnexWarning> warnings = [];
    private readonly Sections sections = new();
    private string[] heading = [];

    public void Add(Grid grid, Columns columns)
    {
        heading = [.. columns.All.Select(column => column.Heading)];
        var rows = grid.Rows.Skip(columns.FirstRow).Where(IsOfTasks).Select(row => new RowOfTask(row, columns)).ToList();
        for (var row = 0; row < rows.Count; row++)
            Add(rows[row], row + 1 < rows.Count ? rows[row + 1].Number : "");
    }

    public (IReadOnlyList<AnnexTask> Tasks, IReadOnlyList<AnnexWarning> Warnings) Complete()
    {
        var tasks = drafts.ConvertAll(Task);
        warnings.AddRange(drafts.GroupBy(draft => draft.Number, StringComparer.Ordinal).SelectMany(same => same.Skip(1))
            .Select(draft => new AnnexWarning(draft.Row, $"Số thứ tự '{draft.Number}' đã có ở dòng trên.")));
        return (tasks, [.. warnings.OrderBy(warning => warning.Row)]);
    }

    /// <summary>Neither empty, nor the heading once more, nor the count of the columns.</summary>
    private bool IsOfTasks(GridRow row)
    {
        var cells = row.Cells.Select(cell => CellText.OneLine(cell.Text)).ToList();
        return !row.IsEmpty && !cells.SequenceEqual(heading, StringComparer.Ordinal) && !Numbering.CountsColumns(cells);
    }

    private void Add(RowOfTask read, string nextNumber)
    {
        if (read.IsGroup(nextNumber))
            sections.Open(read.Number, CellText.OneLine(read.GroupTitle));
        else if (drafts.Count > 0 && read.GoesOn)
            drafts[^1].Append(read);
        else if (read.Title.Length == 0)
            warnings.Add(new AnnexWarning(read.Row, "Dòng không có tên nhiệm vụ nên không được lấy."));
        else
            drafts.Add(new Draft(read, NumberOf(read), sections.Current));
    }

    private string NumberOf(RowOfTask read)
    {
        if (read.Number.Length > 0)
            return read.Number;
        var number = FormattableString.Invariant($"{drafts.Count + 1}");
        warnings.Add(new AnnexWarning(read.Row, $"Dòng không có số thứ tự, được đánh số {number}."));
        return number;
    }

    private AnnexTask Task(Draft draft) => new(
        draft.Row, draft.Number, draft.Section, CellText.OneLine(draft.Title), UnitListText.Split(draft.Lead), UnitListText.Split(draft.Coordinate),
        draft.Deliverable, Schedule(draft), draft.ReportDue is { Length: > 0 } text ? ReportDue(text) : null);

    private AnnexSchedule Schedule(Draft draft)
    {
        var text = CellText.OneLine(draft.Schedule);
        if (DeadlineText.Parse(text, year) is { } schedule)
            return schedule;
        warnings.Add(new AnnexWarning(draft.Row, text.Length == 0
            ? "Dòng không ghi thời hạn, được coi là thường xuyên."
            : $"Không hiểu thời hạn '{text}', được coi là thường xuyên."));
        return new AnnexSchedule(ScheduleKind.Ongoing, text, Due: null);
    }

    private AnnexSchedule ReportDue(string text)
    {
        var line = CellText.OneLine(text);
        return DeadlineText.Parse(line, year) ?? new AnnexSchedule(ScheduleKind.PerReportPeriod, line, Due: null);
    }

    /// <summary>A task while rows are joined to it.</summary>
    private sealed class Draft(RowOfTask first, string number, string section)
    {
        public int Row => first.Row;

        public string Number => number;

        public string Section => section;

        public string Title { get; private set; } = first.Title;

        public string Lead { get; private set; } = first[ColumnRole.Lead].Text;

        public string Coordinate { get; private set; } = first[ColumnRole.Coordinate].Text;

        public string Deliverable { get; private set; } = first[ColumnRole.Deliverable].Text;

        public string Schedule { get; private set; } = first[ColumnRole.Schedule].Text;

        public string ReportDue { get; private set; } = first[ColumnRole.ReportDue].Text;

        /// <summary>What stands beside a number that spans down is one more item; what stands below a page's end is the rest of a sentence.</summary>
        public void Append(RowOfTask more)
        {
            Func<string, string, string> join = more[ColumnRole.Number].FromAbove ? CellText.Below : CellText.Join;
            Title = join(Title, more[ColumnRole.Title].Own);
            Lead = join(Lead, more[ColumnRole.Lead].Own);
            Coordinate = join(Coordinate, more[ColumnRole.Coordinate].Own);
            Deliverable = join(Deliverable, more[ColumnRole.Deliverable].Own);
            Schedule = join(Schedule, more[ColumnRole.Schedule].Own);
            ReportDue = join(ReportDue, more[ColumnRole.ReportDue].Own);
        }
    }
}

/// <summary>A row of a table of tasks, by what its columns hold.</summary>
internal sealed class RowOfTask(GridRow row, Columns columns)
{
    private static readonly ColumnRole[] Facts = [ColumnRole.Lead, ColumnRole.Coordinate, ColumnRole.Deliverable, ColumnRole.Schedule, ColumnRole.ReportDue];

    public int Row => row.Number;

    /// <summary>Of this row itself; a number that spans down belongs to the row it begins in.</summary>
    public string Number => Numbering.Clean(CellText.OneLine(this[ColumnRole.Number].Own));

    public string Title => this[ColumnRole.Title].FromLeft ? "" : this[ColumnRole.Title].Text;

    public GridCell this[ColumnRole role] => row[columns.Find(role)];

    /// <summary>
    /// One text over the row, or a title with nothing said of who, what and when that has a group's number or tasks
    /// numbered beneath it.
    /// </summary>
    public bool IsGroup(string nextNumber) => Spans
        || (!HasFacts && Title.Length > 0 && Number.Length > 0 && (Numbering.IsOfGroup(Number) || nextNumber.StartsWith($"{Number}.", StringComparison.Ordinal)));

    public string GroupTitle => Spans ? row.Cells.Where(cell => cell.Own.Length > 0 && Numbering.Clean(cell.Own) != Number).Select(cell => cell.Own).FirstOrDefault("") : Title;

    /// <summary>
    /// The rest of the row above: its number or title spans down, or there is no number where others have one and the
    /// row does not say by itself what, who and when.
    /// </summary>
    public bool GoesOn
    {
        get
        {
            if (columns.Find(ColumnRole.Number) < 0)
                return Title.Length == 0 || this[ColumnRole.Title].FromAbove;
            if (Number.Length > 0)
                return false;
            var standsAlone = this[ColumnRole.Title].Own.Length > 0 && char.IsUpper(this[ColumnRole.Title].Own[0])
                && (this[ColumnRole.Lead].Own.Length > 0 || this[ColumnRole.Schedule].Own.Length > 0);
            return this[ColumnRole.Number].FromAbove || !standsAlone;
        }
    }

    private bool HasFacts => Facts.Any(role => columns.Find(role) >= 0 && row[columns.Find(role)].Text.Length > 0);

    private bool Spans
    {
        get
        {
            var title = columns.Find(ColumnRole.Title);
            var widest = row.Cells.Count(cell => cell.FromLeft);
            return widest >= 2 && row.Cells.Count(cell => cell.Own.Length > 0) <= 2
                && (row[title + 1].FromLeft || row[title].FromLeft) && !row[title].FromAbove;
        }
    }
}
