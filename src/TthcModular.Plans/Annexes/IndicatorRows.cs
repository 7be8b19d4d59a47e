using TthcModular.Plans.Annexes.Grids;
using TthcModular.Plans.Annexes.Wording;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Annexes;

/// <summary>Reads the indicators of a table.</summary>
internal sealed class IndicatorRows(int year)
{
    private readonly List<AnnexIndicator> indicators = [];
    private readonly List<AnnexWarning> warnings = [];

    public (IReadOnlyList<AnnexIndicator> Indicators, IReadOnlyList<AnnexWarning> Warnings) Complete() => (indicators, warnings);

    public void Add(Grid grid, Columns columns)
    {
        string[] heading = [.. columns.All.Select(column => column.Heading)];
        foreach (var row in grid.Rows.Skip(columns.FirstRow))
        {
            var cells = row.Cells.Select(cell => CellText.OneLine(cell.Text)).ToList();
            if (!row.IsEmpty && !cells.SequenceEqual(heading, StringComparer.Ordinal) && !Numbering.CountsColumns(cells))
                Add(row, columns);
        }
    }

    private void Add(GridRow row, Columns columns)
    {
        var name = CellText.OneLine(row[columns.Find(ColumnRole.Indicator)].Text);
        var number = Numbering.Clean(CellText.OneLine(row[columns.Find(ColumnRole.Number)].Text));
        var targets = columns.Every(ColumnRole.Target).SelectMany(column => Targets(row[column].Text, columns.All[column].Heading)).ToList();
        if (targets.Count == 0)
        {
            // A heading of a group names no value; a row with a number of its own should.
            if (name.Length > 0 && !Numbering.IsOfGroup(number) && number.Length > 0)
                warnings.Add(new AnnexWarning(row.Number, $"Chỉ tiêu '{name}' không có giá trị cần đạt."));
            return;
        }

        if (row[columns.Find(ColumnRole.Indicator)].FromAbove && indicators.Count > 0)
            indicators[^1] = indicators[^1] with { Targets = [.. indicators[^1].Targets, .. targets] };
        else if (name.Length == 0)
            warnings.Add(new AnnexWarning(row.Number, "Dòng có giá trị cần đạt mà không có tên chỉ tiêu."));
        else
            indicators.Add(new AnnexIndicator(row.Number, number, name, Unit(row, columns), UnitListText.Split(row[columns.Find(ColumnRole.Lead)].Text), targets));
    }

    private IEnumerable<AnnexTarget> Targets(string text, string heading)
    {
        var by = DeadlineText.Latest(VietnameseText.Fold(heading), year)?.Day;
        return TargetText.Parse(text, by is null ? null : heading, by);
    }

    private static string Unit(GridRow row, Columns columns)
    {
        var said = row[columns.Find(ColumnRole.MeasuredIn)].Text.Split('\n')[0];
        return said.Length == 0 && columns.Every(ColumnRole.Target).Any(column => row[column].Text.Contains('%', StringComparison.Ordinal)) ? "%" : said;
    }
}
