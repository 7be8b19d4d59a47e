using System.Text.Unicode;
using CsvHelper;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>A CSV file in UTF-8, with comma, semicolon or tab.</summary>
internal sealed class CsvTable : TableReader
{
    private const int LongestRecord = 1 << 20;

    private readonly long length;
    private readonly string fileName;
    private readonly CsvReader reader;
    private string?[] cells = [];

    private CsvTable(FileStream stream, char separator, string fileName)
    {
        (length, this.fileName) = (stream.Length, fileName);
        reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                SkipEmptyLines = false,
                MaxRecordSize = LongestRecord,
                OnMalformedRecord = Remember,
            },
            leaveOpen: false);
    }

    public override int Count => reader.FieldCount;

    public override double Progress => length == 0 ? 1 : Math.Min(1, (double)reader.ByteOffset / length);

    public override string this[int cell] => cells[cell] ??= reader.GetString(cell).Trim();

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

    public override bool Read()
    {
        try
        {
            while (Fault is null && Next())
            {
                if (Damage is not null || !IsBlank())
                    return true;
            }
        }
        catch (CsvFormatException)
        {
            // The only fault that the reader is told to throw at: a record without end.
            Fault = TooLong(Row + 1);
        }

        return false;
    }

    protected override void Dispose(bool disposing) => reader.Dispose();

    private bool Next()
    {
        Damage = null;
        if (!reader.Read())
            return false;
        Row++;
        if (!Utf8.IsValid(reader.RawRecord))
            Fault = CsvText.NotUtf8(fileName, Row);
        else if (reader.FieldCount > MostColumns)
            Fault = new Refusal("too-many-columns", $"Dòng {Row} có {reader.FieldCount:N0} cột; nhiều nhất là {MostColumns}.");
        else if (reader.RawRecord.Length > LongestCell && HasTooLongCell())
            Fault = TooLong(Row);
        if (cells.Length < reader.FieldCount)
            cells = new string?[reader.FieldCount];
        Array.Clear(cells);
        return Fault is null;
    }

    private bool HasTooLongCell() => Enumerable.Range(0, reader.FieldCount).Any(cell => reader.GetString(cell).Length > LongestCell);

    /// <summary>Called while a record is read: a quote that is never closed swallows the rest of the file.</summary>
    private void Remember(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            Fault = TooLong(Row + 1);
        Damage = "Dấu nháy kép đặt sai chỗ: ô có dấu nháy kép phải được bao bằng dấu nháy kép, và dấu bên trong viết hai lần.";
    }
}
