using System.Text;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Imports;

/// <summary>Files that are refused as a whole: a clear reason, and nothing changes.</summary>
public sealed class BadFileTests
{
    private static readonly string Good = Lines.File(CaseLine.Header, [CaseLine.Simple]);

    public static TheoryData<string, byte[], string, string> Refused { get; } = new()
    {
        { "tệp.csv", [], "empty-file", "rỗng" },
        { "tệp.csv", Encoding.UTF8.GetBytes(CaseLine.Header + "\n"), "no-rows", "không có dòng dữ liệu" },
        { "tệp.csv", Encoding.UTF8.GetBytes(Good.Replace("channel,", "kenh,", StringComparison.Ordinal)), "missing-column", "'channel'" },
        { "tệp.csv", Encoding.UTF8.GetBytes(Good.Replace("field_code", "Unit_Code", StringComparison.Ordinal)), "duplicate-column", "'unit_code'" },
        { "tệp.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray(), "invalid-encoding", "UTF-16" },
        { "tệp.csv", Encoding.BigEndianUnicode.GetBytes(Good), "invalid-encoding", "UTF-8" },
        { "tệp.csv", Encoding.Latin1.GetBytes(Good.Replace("land", "đất é", StringComparison.Ordinal)), "invalid-encoding", "CSV UTF-8" },
        { "tệp.csv", Encoding.UTF8.GetBytes(Good.Replace("land", new string('x', 100_000), StringComparison.Ordinal)), "cell-too-long", "32" },
        { "tệp.csv", Encoding.UTF8.GetBytes(Good.Replace("land", $"\"{new string('x', 3_000_000)}", StringComparison.Ordinal)), "cell-too-long", "nháy kép" },
        { "tệp.csv", Encoding.UTF8.GetBytes(Good.Replace("land", "\"land", StringComparison.Ordinal)), "cell-too-long", "nháy kép" },
        { "tệp.csv", Encoding.UTF8.GetBytes(Good.Replace("A1", "K9", StringComparison.Ordinal)), "bad-rows", "mã 'K9'" },
        { "tệp.csv", Encoding.UTF8.GetBytes(CaseLine.Header + "\n" + new string(',', 5000)), "too-many-columns", "5" },
        { "tệp.xlsx", Encoding.UTF8.GetBytes(Good), "not-a-workbook", "không phải tệp Excel" },
        { "tệp.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4, 5], "damaged-workbook", "Không đọc được" },
        { "tệp.xls", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4, 5], "old-excel", ".xlsx" },
        { "tệp.xlsx", Workbook.Zip("<worksheet/>", zip => Fill(zip, "xl/sharedStrings.xml", 64)), "zip-bomb", "quá lớn" },
        { "tệp.csv", Workbook.Zip("<worksheet/>", zip => Fill(zip, "xl/worksheets/sheet2.xml", 64)), "zip-bomb", "quá lớn" },
        { "tệp.xlsx", Workbook.Zip("<worksheet/>", zip => Enumerable.Range(0, 3000).ToList().ForEach(number => zip.CreateEntry($"e{number}"))), "zip-bomb", "quá lớn" },
        { "tệp.xlsx", Workbook.Of(), "empty-file", "không có dòng nào" },
        { "tệp.xlsx", Workbook.Of(["case_code", new string('x', 40_000)]), "cell-too-long", "32" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task ImportAsync_FileThatCannotBeRead_IsRefusedAndChangesNothing(string name, byte[] content, string code, string words)
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await host.ImportAsync(ImportKind.Cases, content, name);

        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Contains(words, outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
    }

    [Fact]
    public async Task ImportAsync_InvalidBytesAfterManyGoodRows_ChangesNothing()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var lines = Enumerable.Range(0, 12_000).Select(number => CaseLine.Simple with { Code = $"H{number}" });
        byte[] content = [.. Encoding.UTF8.GetBytes(Lines.File(CaseLine.Header, lines)), 0xE9, 0x0A];

        var outcome = await host.ImportAsync(ImportKind.Cases, content, "tệp.csv");

        Assert.Equal("invalid-encoding", outcome.Refusal?.Code);
        Assert.Contains("Dòng 12002", outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
        Assert.Empty(await host.FindingsAsync());
    }

    [Fact]
    public async Task ImportAsync_MissingFile_IsNotFound()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var request = new ImportRequest(ImportKind.Cases, Path.Combine(host.Host.Database.DataDirectory, "none.csv"), "none.csv", Strict: false, RejectsPath: null);
        var outcome = await host.Host.AskAsync<IImporter, Organisation.Results.Result<ImportReport>>(importer =>
            importer.ImportAsync(request, Organisation.Scopes.UnitScope.Everything, progress: null, CancellationToken.None));
        Assert.Equal("file-not-found", outcome.Refusal?.Code);
    }

    private static void Fill(System.IO.Compression.ZipArchive zip, string name, int megabytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < megabytes; i++)
            entry.Write(zeros);
    }
}
