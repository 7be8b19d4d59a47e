using System.Text;
using CsvHelper;

namespace TthcModular.Organisation.Files;

/// <summary>A CSV file read by its header: separator detected, byte order mark and extra columns ignored.</summary>
internal sealed record CsvTable(IReadOnlyList<CsvLine> Rows, IReadOnlyList<RowError> Errors)
{
    /// <summary>What was ignored, in Vietnamese.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    private static readonly char[] Separators = [',', ';', '\t'];

    public static CsvTable Read(string text, IReadOnlyList<string> columns)
    {
        if (Unreadable(text) is { } reason)
            return Refused(reason);
        text = text.TrimStart('\uFEFF').Normalize(NormalizationForm.FormC);
        var broken = new List<RowError>();
        using var reader = CsvReader.FromText(text, Options(Separator(text), broken));
        var header = reader.Headers.Select(name => name.Trim()).ToList();
        if (header.Count == 0)
            return Refused($"Tệp rỗng. Dòng đầu phải là tên cột: {string.Join(',', columns)}.");
        broken.AddRange(HeaderErrors(header, columns));
        if (broken.Count > 0)
            return new CsvTable([], broken);
        var rows = Read(reader, columns.ToDictionary(column => column, column => Position(header, column), StringComparer.Ordinal));
        return new CsvTable(rows, broken) { Warnings = [.. Extra(header, columns)] };
    }

    private static List<CsvLine> Read(CsvReader reader, Dictionary<string, int> positions)
    {
        var rows = new List<CsvLine>();
        while (reader.Read())
        {
            var cells = positions.ToDictionary(column => column.Key, column => reader.GetString(column.Value).Trim(), StringComparer.Ordinal);
            if (cells.Values.Any(cell => cell.Length > 0))
                rows.Add(new CsvLine((int)reader.LineNumber, cells));
        }

        return rows;
    }

    private static CsvReaderOptions Options(char separator, List<RowError> broken) => new()
    {
        Separator = separator,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = record => broken.Add(new RowError(
            (int)record.LineNumber, "", "Dấu nháy kép đặt sai: ô có dấu nháy phải nằm trong cặp nháy kép, dấu nháy bên trong viết đôi.")),
    };

    private static IEnumerable<string> Extra(List<string> header, IReadOnlyList<string> columns) => header
        .Where(name => name.Length > 0 && !columns.Contains(name, StringComparer.OrdinalIgnoreCase))
        .Select(name => $"Bỏ qua cột “{RowReading.Short(name)}”.");

    private static string? Unreadable(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return "Tệp không phải mã UTF-8. Hãy lưu lại tệp với mã UTF-8.";
        return text.Contains('\0', StringComparison.Ordinal) ? "Tệp không phải tệp văn bản CSV." : null;
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => header.Count(c => c == separator));
    }

    private static List<RowError> HeaderErrors(List<string> header, IReadOnlyList<string> columns)
    {
        var missing = columns.Where(column => Position(header, column) < 0)
            .Select(column => new RowError(1, column, $"Thiếu cột “{column}”."));
        var twice = columns.Where(column => header.Count(name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) > 1)
            .Select(column => new RowError(1, column, $"Cột “{column}” có hai lần."));
        return [.. missing, .. twice];
    }

    private static int Position(List<string> header, string column) =>
        header.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));

    private static CsvTable Refused(string reason) => new([], [new RowError(1, "", reason)]);
}

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">Line in the file on which the row starts, the header being 1.</param>
/// <param name="Cells">Its cells by column, without surrounding blanks; empty where the row is too short.</param>
internal sealed record CsvLine(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];
}
