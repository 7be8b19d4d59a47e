using System.Globalization;
using System.Text;
using ExcelDataReader;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>The first sheet of an .xlsx workbook, streamed.</summary>
internal sealed class ExcelTable : TableReader
{
    private readonly FileStream stream;
    private readonly IExcelDataReader reader;
    private readonly string fileName;
    private readonly int rows;
    private string?[] cells = [];

    // The library asks for the code page of the old format even when it reads the new one.
    static ExcelTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private ExcelTable(FileStream stream, IExcelDataReader reader, string fileName)
    {
        (this.stream, this.reader, this.fileName) = (stream, reader, fileName);
        rows = Math.Max(reader.RowCount, 1);
    }

    public override int Count => Math.Min(reader.FieldCount, MostColumns);

    public override double Progress => Math.Min(1, (double)Row / rows);

    public override ReadOnlySpan<char> Cell(int cell) => cells[cell] ??= ExcelCell.Text(reader, cell).Trim();

    public static Result<TableReader> Open(FileStream stream, string fileName)
    {
        if (ZipGuard.Refuse(stream, fileName) is { } refusal)
            return refusal;
        stream.Position = 0;
        try
        {
            var table = new ExcelTable(stream, ExcelReaderFactory.CreateOpenXmlReader(stream), fileName);
            if (!table.Read())
                return table.Fault ?? new Refusal("empty-file", $"Trang tính đầu tiên của tệp '{fileName}' không có dòng nào.");
            table.Header = [.. Enumerable.Range(0, table.Count).Select(cell => table[cell])];
            return table;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Unreadable(fileName);
        }
    }

    public override bool Read()
    {
        try
        {
            while (Fault is null && reader.Read())
            {
                Row = reader.Depth + 1;
                if (cells.Length < Count)
                    cells = new string?[Count];
                Array.Clear(cells);
                if (TooLongCell())
                    Fault = TooLong(Row);
                else if (!IsBlank())
                    return true;
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The reader throws whatever its XML and zip layers throw at a damaged file.
            Fault = Unreadable(fileName);
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        reader.Dispose();
        stream.Dispose();
    }

    private bool TooLongCell()
    {
        for (var cell = 0; cell < Count; cell++)
        {
            if (Cell(cell).Length > LongestCell)
                return true;
        }

        return false;
    }

    private static Refusal Unreadable(string fileName) =>
        new("damaged-workbook", $"Không đọc được tệp Excel '{fileName}': tệp hỏng hoặc được đặt mật khẩu.");
}

/// <summary>A cell of a workbook as the text that a CSV file would hold.</summary>
internal static class ExcelCell
{
    public static string Text(IExcelDataReader reader, int cell) => reader.GetValue(cell) switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "1" : "0",
        DateTime moment => Moment(moment),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number => Number(number, reader.GetNumberFormatString(cell)),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Moment(DateTime moment)
    {
        // Spreadsheets keep moments as fractions of days, which are off by parts of a millisecond.
        var rounded = new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return rounded.ToString(rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>A number as its cell shows it where the format only pads with zeros, as codes are formatted.</summary>
    private static string Number(double number, string? format)
    {
        if (!string.IsNullOrEmpty(format) && format.Length > 1 && format.All(c => c is '0' or '.'))
            return number.ToString(format, CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
