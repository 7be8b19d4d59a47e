using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TthcModular.Reports.Tables;

/// <summary>
/// An .xlsx written straight into its zip, a row at a time. The Open XML library keeps whole sheets in memory; this holds
/// one row. All cells are inline text, which no spreadsheet takes for a formula.
/// </summary>
internal sealed class TextWorkbook : IAsyncDisposable
{
    private const int RowsASheet = 1_000_000;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly IReadOnlyList<string> columns;
    private Stream? part;
    private XmlWriter? sheet;
    private int sheets;
    private int row;

    private TextWorkbook(Stream target, IReadOnlyList<string> columns) =>
        (zip, this.columns) = (new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true), columns);

    public static async Task<TextWorkbook> CreateAsync(Stream target, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var workbook = new TextWorkbook(target, columns);
        await workbook.BeginSheetAsync(cancellation);
        return workbook;
    }

    public async Task AddAsync(IReadOnlyList<string> cells, CancellationToken cancellation)
    {
        if (row == RowsASheet)
        {
            await EndSheetAsync();
            await BeginSheetAsync(cancellation);
        }

        Write(cells);
        if (row % 1000 == 0)
            await sheet!.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndSheetAsync();
        AddText("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each(number => $"<sheet name=\"Bản ghi {number}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")}</sheets></workbook>");
        AddText("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{Each(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")}</Relationships>");
        AddText("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        AddText(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + Each(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
            + "</Types>");
        zip.Dispose();
    }

    private async Task BeginSheetAsync(CancellationToken cancellation)
    {
        sheets++;
        row = 0;
        part = await Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheets}.xml")).OpenAsync(cancellation);
        sheet = XmlWriter.Create(part, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false });
        await sheet.WriteStartDocumentAsync(standalone: true);
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
        Write(columns);
    }

    private async Task EndSheetAsync()
    {
        sheet!.WriteEndElement();
        sheet.WriteEndElement();
        await sheet.DisposeAsync();
        await part!.DisposeAsync();
    }

    private void Write(IReadOnlyList<string> cells)
    {
        row++;
        sheet!.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            sheet.WriteStartElement("c", Main);
            sheet.WriteAttributeString("t", "inlineStr");
            sheet.WriteStartElement("is", Main);
            sheet.WriteStartElement("t", Main);
            sheet.WriteAttributeString("xml", "space", ns: null, "preserve");
            sheet.WriteString(string.Concat(cell.Where(XmlConvert.IsXmlChar)));
            sheet.WriteEndElement();
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    private ZipArchiveEntry Part(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry;
    }

    private void AddText(string name, string text)
    {
        using var writer = new StreamWriter(Part(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{text}");
    }

    private string Each(Func<int, string> write) => string.Concat(Enumerable.Range(1, sheets).Select(write));
}
