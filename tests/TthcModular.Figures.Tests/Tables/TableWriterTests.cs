using System.IO.Compression;
using System.Text;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tables;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Files;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Tables;

/// <summary>Tables handed out, read back by the reader of imports.</summary>
public sealed class TableWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tthc-tables-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(TableFormat.Xlsx)]
    [InlineData(TableFormat.Csv)]
    public void Write_CellsOfEveryKind_ReadBackAsTheyWere(TableFormat format)
    {
        var file = Write(format, ["Tên", "Số", "Tỷ lệ", "Ngày", "Đúng", "Trống"],
            ["Xã “Ia Tôr”, <b>&\"", 12, 41.25m, new DateOnly(2024, 11, 15), true, null],
            ["dòng 1\ndòng 2", long.MaxValue / 4096, -0.5m, null, false, ""]);

        var rows = Read(file);

        Assert.Equal(["Tên", "Số", "Tỷ lệ", "Ngày", "Đúng", "Trống"], rows[0]);
        Assert.Equal(["Xã “Ia Tôr”, <b>&\"", "12", "41.25", "2024-11-15", "1", ""], rows[1]);
        Assert.Equal(["dòng 1\ndòng 2", "2251799813685247", "-0.5", "", "0", ""], rows[2].Select(cell => cell.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84901")]
    [InlineData("-cmd")]
    [InlineData("@SUM(A1)")]
    public void Write_TextLikeAFormula_IsText(string text)
    {
        Assert.Equal($"'{text}", Read(Write(TableFormat.Csv, ["a"], [text]))[1][0]);
        var workbook = Write(TableFormat.Xlsx, ["a"], [text]);
        Assert.Equal(text, Read(workbook)[1][0]);
        Assert.DoesNotContain("<f", Part(workbook, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Csv_BeginsWithAByteOrderMark() =>
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), File.ReadAllBytes(Write(TableFormat.Csv, ["a"]))[..3]);

    [Fact]
    public void Write_CharactersThatXmlHasNoPlaceFor_AreMarked()
    {
        var file = Write(TableFormat.Xlsx, ["a"], ["x\u0001y\ud800z 😀"], [new string('k', 40_000)]);

        var rows = Read(file);

        Assert.Equal("x\ufffdy\ufffdz 😀", rows[1][0]);
        Assert.Equal(32_767, rows[2][0].Length);
    }

    [Fact]
    public void Write_MoreRowsThanASheetHolds_GoesOnInAnother()
    {
        var file = Path.Combine(folder, "long.xlsx");
        using (var stream = File.Create(file))
        using (var writer = TableWriter.Begin(stream, TableFormat.Xlsx, "Dòng lỗi", ["a"]))
        {
            for (var row = 0; row < 1_048_577; row++)
                writer.Write(row);
        }

        Assert.Contains("name=\"Dòng lỗi (2)\"", Part(file, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.EndsWith("<row><c s=\"0\"><v>1048576</v></c></row></sheetData></worksheet>", Part(file, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_RejectsAsWorkbook_HoldTheSameRowsAsTheCsv()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var file = Lines.File(CaseLine.Header, [CaseLine.Simple, CaseLine.Simple with { Code = "=H2", Channel = "fax" }]);
        var (csv, workbook, copied) = (Path.Combine(folder, "r.csv"), Path.Combine(folder, "r.xlsx"), Path.Combine(folder, "copied.xlsx"));

        await host.ImportAsync(ImportKind.Cases, file, rejects: csv);
        await host.ImportAsync(ImportKind.Cases, file, rejects: workbook);
        await using (var stream = File.Create(copied))
            RejectsWorkbook.Write(csv, stream);

        var rows = Read(workbook);
        Assert.Equal("=H2", rows[1][0]);
        Assert.Contains("channel", rows[1], StringComparer.Ordinal);
        Assert.Equal(rows, Read(copied));
        Assert.Equal(rows[1].Skip(1), Read(csv)[1].Skip(1));
    }

    private string Write(TableFormat format, IReadOnlyList<string> header, params IReadOnlyList<object?>[] rows)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}{format.Ending()}");
        using var stream = File.Create(file);
        using var writer = TableWriter.Begin(stream, format, "Bảng [1]: a/b", header);
        foreach (var row in rows)
            writer.Write(row);
        return file;
    }

    private static List<IReadOnlyList<string>> Read(string file)
    {
        var opened = TableFile.Open(file, Path.GetFileName(file));
        Assert.Null(opened.Refusal);
        using var table = opened.Value!;
        var rows = new List<IReadOnlyList<string>> { table.Header };
        while (table.Read())
            rows.Add([.. Enumerable.Range(0, table.Header.Count).Select(cell => cell < table.Count ? table[cell] : "")]);
        return rows;
    }

    private static string Part(string workbook, string part)
    {
        using var zip = ZipFile.OpenRead(workbook);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
