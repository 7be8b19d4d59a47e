using System.Buffers;
using System.Globalization;
using System.Text;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Files;

/// <summary>UTF-8 with byte order mark, comma, CRLF; numbers and times as the files that we read have them.</summary>
internal sealed class CsvWriter : TableWriter
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",\r\n;\t");

    private readonly StreamWriter writer;

    public CsvWriter(Stream stream, IReadOnlyList<string> header)
    {
        writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        Write([.. header]);
    }

    public override void Write(params IReadOnlyList<object?> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    /// <summary>Text that a spreadsheet would take for a formula is made text by a leading apostrophe; numbers below 0 stay numbers.</summary>
    public static string Neutral(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !IsNegative(text) ? $"'{text}" : text;

    private static bool IsNegative(string text) =>
        text[0] == '-' && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    protected override void End() => writer.Dispose();

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Neutral(text)),
        bool flag => flag ? "1" : "0",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), message: null),
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(ToQuote) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
