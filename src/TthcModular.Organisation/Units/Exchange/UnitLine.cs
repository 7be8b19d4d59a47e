using System.Collections.Frozen;
using TthcModular.Organisation.Files;

namespace TthcModular.Organisation.Units.Exchange;

/// <summary>A row of units.csv.</summary>
internal sealed record UnitLine(
    int Line, string Code, string Name, UnitKind Kind, string ParentCode, DateOnly? OpenedOn, DateOnly? ClosedOn, IReadOnlyList<string> SuccessorCodes)
{
    public static readonly string[] Columns = ["code", "name", "kind", "parent_code", "opened_on", "closed_on", "successor_codes"];

    private static readonly FrozenDictionary<string, UnitKind> Kinds =
        Enum.GetValues<UnitKind>().ToFrozenDictionary(KindName, StringComparer.OrdinalIgnoreCase);

    public static string KindName(UnitKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Reads every row; what is wrong in a row by itself goes to the errors.</summary>
    public static List<UnitLine> ReadAll(CsvTable table, List<RowError> errors)
    {
        var lines = new List<UnitLine>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            var reading = new RowReading(row, errors);
            var line = Read(reading, row);
            if (line.Code.Length > 0 && !seen.TryAdd(line.Code, row.Line))
                reading.Refuse("code", $"Mã “{RowReading.Short(line.Code)}” đã có ở dòng {seen[line.Code]}.");
            else
                lines.Add(line);
        }

        return lines;
    }

    private static UnitLine Read(RowReading reading, CsvLine row)
    {
        var line = new UnitLine(
            row.Line,
            reading.Text("code", 64),
            reading.Text("name", 256),
            reading.OneOf("kind", Kinds) ?? default,
            reading.Text("parent_code", 64, required: false),
            reading.Day("opened_on"),
            reading.Day("closed_on"),
            [.. row["successor_codes"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)]);
        if (line.Code.Any(c => c is ';' or ',' || char.IsWhiteSpace(c)))
            reading.Refuse("code", "Mã không được có dấu cách, dấu phẩy hoặc dấu chấm phẩy.");
        if (line.ClosedOn < line.OpenedOn)
            reading.Refuse("closed_on", $"Ngày kết thúc {line.ClosedOn:yyyy-MM-dd} trước ngày thành lập {line.OpenedOn:yyyy-MM-dd}.");
        if (line.SuccessorCodes.Count > 0 && row["closed_on"].Length == 0)
            reading.Refuse("closed_on", "Đơn vị có đơn vị kế thừa thì phải có ngày kết thúc.");
        return line;
    }
}
