using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Files;

/// <summary>
/// A workbook of one sheet, and more of them when the rows do not fit one. Written part by part into the zip as it goes
/// out: the packaging library keeps a whole package in memory while it is written.
/// </summary>
internal sealed class XlsxWriter : TableWriter
{
    /// <summary>What a sheet holds at most, the header included.</summary>
    private const int MostRows = 1_048_576;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false, CloseOutput = true };

    private readonly ZipArchive zip;
    private readonly string name;
    private readonly IReadOnlyList<string> header;
    private XmlWriter sheet = null!;
    private int sheets;
    private int rows;

    public XlsxWriter(Stream stream, string name, IReadOnlyList<string> header)
    {
        (this.name, this.header) = (SheetName(name), header);
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        BeginSheet();
    }

    public override void Write(params IReadOnlyList<object?> cells)
    {
        if (rows == MostRows)
        {
            EndSheet();
            BeginSheet();
        }

        Row(cells, XlsxParts.Plain);
    }

    protected override void End()
    {
        EndSheet();
        foreach (var (part, content) in XlsxParts.Of([.. Enumerable.Range(1, sheets).Select(NameOf)]))
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(content);
        }

        zip.Dispose();
    }

    private string NameOf(int number) => number == 1 ? name : $"{name[..Math.Min(name.Length, 26)]} ({number})";

    private void BeginSheet()
    {
        sheets++;
        rows = 0;
        sheet = XmlWriter.Create(zip.CreateEntry(XlsxParts.SheetPart(sheets)).Open(), Settings);
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        sheet.WriteRaw($"""<cols><col min="1" max="{Math.Max(1, header.Count)}" width="22" customWidth="1"/></cols>""");
        sheet.WriteStartElement("sheetData", Main);
        Row([.. header], XlsxParts.Header);
    }

    private void EndSheet()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
    }

    private void Row(IReadOnlyList<object?> cells, int textStyle)
    {
        rows++;
        sheet.WriteStartElement("row", Main);
        foreach (var cell in cells)
            Cell(cell, textStyle);
        sheet.WriteEndElement();
    }

    private void Cell(object? value, int textStyle)
    {
        switch (value)
        {
            case null or "":
                sheet.WriteRaw("<c/>");
                break;
            case string text:
                sheet.WriteStartElement("c", Main);
                sheet.WriteAttributeString("s", textStyle.ToString(CultureInfo.InvariantCulture));
                sheet.WriteAttributeString("t", "inlineStr");
                sheet.WriteRaw("<is><t xml:space=\"preserve\">");
                sheet.WriteString(XlsxParts.Fitting(text));
                sheet.WriteRaw("</t></is>");
                sheet.WriteEndElement();
                break;
            case bool flag:
                sheet.WriteRaw($"""<c t="b"><v>{(flag ? 1 : 0)}</v></c>""");
                break;
            case DateOnly day:
                Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxParts.Day);
                break;
            case DateTimeOffset moment:
                Number(moment.ToOffset(VietnamTime.Offset).DateTime.ToOADate(), XlsxParts.Moment);
                break;
            case IFormattable number:
                Number(number, XlsxParts.Plain);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), message: null);
        }
    }

    private void Number(IFormattable number, int style) =>
        sheet.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{number}</v></c>"));

    private static string SheetName(string name)
    {
        var plain = string.Concat(name.Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\') && !char.IsControl(c))).Trim(' ', '\'');
        return plain.Length == 0 ? "Bảng" : plain[..Math.Min(plain.Length, 31)];
    }
}
