using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>A CSV file in UTF-8, with comma, semicolon or tab.</summary>
internal sealed class CsvTable : TableReader
{
    private const int LongestRecord = 1 << 20;
    private const string Misplaced = "Dấu nháy kép đặt sai chỗ: ô có dấu nháy kép phải được bao bằng dấu nháy kép, và dấu bên trong viết hai lần.";

    private readonly FileStream stream;
    private readonly Utf8Text text;
    private readonly CsvRecord record;
    private readonly string fileName;
    private int length;

    private CsvTable(FileStream stream, char separator, string fileName)
    {
        (this.stream, this.fileName) = (stream, fileName);
        text = new Utf8Text(stream);
        record = new CsvRecord(separator);
        if (text.ReadMore() && text.Rest[0] == '\uFEFF')
            text.Take(1);
    }

    public override int Count => record.Count;

    public override double Progress => stream.Length == 0 ? 1 : (double)stream.Position / stream.Length;

    public static Result<TableReader> Open(FileStream stream, ReadOnlySpan<byte> head, string fileName)
    {
        if (CsvText.RefuseEncoding(head, fileName) is { } refusal)
            return refusal;
        var table = new CsvTable(stream, CsvText.Separator(head), fileName);
        if (table.Read())
        {
            table.Header = [.. Enumerable.Range(0, table.Count).Select(cell => table[cell])];
            return table;
        }

        using (table)
            return table.Fault ?? new Refusal("empty-file", $"Tệp '{fileName}' không có dòng nào.");
    }

    public override ReadOnlySpan<char> Cell(int cell)
    {
        var field = record[cell];
        var content = text.Rest[field.From..field.Until].Trim();
        return field.HasQuotes ? content.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : content;
    }

    public override bool Read()
    {
        while (Fault is null && Next())
        {
            if (Damage is not null || !IsBlank())
                return true;
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        stream.Dispose();
    }

    private bool Next()
    {
        text.Take(length);
        length = record.Read(text.Rest, isWhole: false);
        while (length < 0 && Fault is null)
        {
            if (text.Rest.Length > LongestRecord)
                Fault = TooLong(Row + 1);
            else if (text.ReadMore())
                length = record.Read(text.Rest, isWhole: false);
            else if (text.IsBroken)
                Fault = CsvText.NotUtf8(fileName, Row + 1);
            else if (text.Rest.IsEmpty)
                return false;
            else
                length = record.Read(text.Rest, isWhole: true);
        }

        if (Fault is not null)
            return false;
        Row++;
        Damage = record.IsMalformed ? Misplaced : null;
        Fault = Refuse();
        return Fault is null;
    }

    private Refusal? Refuse()
    {
        if (record.IsUnclosed || (length > LongestCell && HasTooLongCell()))
            return TooLong(Row);
        return record.Count > MostColumns
            ? new Refusal("too-many-columns", $"Dòng {Row} có {record.Count:N0} cột; nhiều nhất là {MostColumns}.")
            : null;
    }

    private bool HasTooLongCell() => Enumerable.Range(0, record.Count).Any(cell => record[cell].Until - record[cell].From > LongestCell);
}
