using System.Globalization;
using TthcModular.Figures.Tables;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>A unit's scored card.</summary>
public sealed record UnitScore(string UnitCode, Score Score);

/// <summary>The scored units of a file, in its order.</summary>
public sealed record ScoredFile(IReadOnlyList<UnitScore> Units);

/// <summary>Scores units from a table: <c>unit_code, part, numerator, denominator, points</c>.</summary>
public static class ScoreFile
{
    private static readonly FileColumn[] Columns =
    [
        new("unit_code", Required: true),
        new("part", Required: true),
        new("numerator", Required: false),
        new("denominator", Required: false),
        new("points", Required: false),
    ];

    /// <summary>Reads the inputs and scores each unit, in the file's order; refused whole when a row is wrong.</summary>
    public static Result<ScoredFile> Evaluate(Scorecard card, ScorecardEdition edition, string path, string fileName)
    {
        var read = Read(path, fileName);
        return read.IsSuccess ? Score(card, edition, read.Value) : read.Refusal;
    }

    /// <summary>The rows of a file; refused when one cannot be read.</summary>
    internal static Result<IReadOnlyList<ScoreFileRow>> Read(string path, string fileName)
    {
        var opened = TableFile.Open(path, fileName);
        if (!opened.IsSuccess)
            return opened.Refusal;
        using var table = opened.Value;
        var columns = ColumnMap.Of(table.Header, Columns);
        if (!columns.IsSuccess)
            return columns.Refusal;
        var rows = new List<ScoreFileRow>();
        while (table.Read())
        {
            var row = Read(table, columns.Value);
            if (!row.IsSuccess)
                return row.Refusal;
            rows.Add(new ScoreFileRow(table.Row, Cell(table, columns.Value, "unit_code"), row.Value));
        }

        return table.Fault is { } fault ? fault : Result.Of<IReadOnlyList<ScoreFileRow>>(rows);
    }

    private static Result<ScoredFile> Score(Scorecard card, ScorecardEdition edition, IReadOnlyList<ScoreFileRow> rows)
    {
        var scores = new List<UnitScore>();
        foreach (var unit in rows.GroupBy(row => row.UnitCode, StringComparer.OrdinalIgnoreCase))
        {
            var score = ScorecardEvaluator.Evaluate(card, edition, [.. unit.Select(row => row.Input)]);
            if (!score.IsSuccess)
                return score.Refusal with { Message = $"Đơn vị '{unit.Key}': {score.Refusal.Message}" };
            scores.Add(new UnitScore(unit.Key, score.Value));
        }

        return new ScoredFile(scores);
    }

    private static Result<ScoreInput> Read(TableReader table, ColumnMap columns)
    {
        var numbers = new decimal?[3];
        foreach (var (name, position) in new[] { ("numerator", 0), ("denominator", 1), ("points", 2) })
        {
            var text = Cell(table, columns, name);
            if (text.Length == 0)
                continue;
            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return new Refusal("bad-rows", $"Dòng {table.Row}: giá trị '{text}' của cột '{name}' phải là số, phần thập phân sau dấu chấm.");
            numbers[position] = number;
        }

        var part = Cell(table, columns, "part");
        return Cell(table, columns, "unit_code").Length == 0 || part.Length == 0
            ? new Refusal("bad-rows", $"Dòng {table.Row}: 'unit_code' và 'part' không được để trống.")
            : new ScoreInput(part, numbers[0], numbers[1], numbers[2]);
    }

    private static string Cell(TableReader table, ColumnMap columns, string column) =>
        columns.PositionOf(column) is >= 0 and var position && position < table.Count ? table[position] : "";
}

/// <summary>A row of a file of inputs.</summary>
/// <param name="Row">Its number; the header is row 1.</param>
internal sealed record ScoreFileRow(long Row, string UnitCode, ScoreInput Input);
