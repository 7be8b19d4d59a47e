using System.Text;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Records;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Imports;

/// <summary>Rows: what is taken, what is left out and why.</summary>
public sealed class RowTests
{
    private static readonly CaseLine Good = CaseLine.Simple;

    public static TheoryData<string, string, string> BadRows { get; } = new()
    {
        { Text(Good with { Unit = "K9" }), "unit_code", "Không có đơn vị nào mang mã 'K9'" },
        { Text(Good with { Unit = "" }), "unit_code", "để trống" },
        { Text(Good with { Code = "" }), "case_code", "để trống" },
        { Text(Good with { Code = new string('9', 65) }), "case_code", "64" },
        { Text(Good with { Code = "H\u00012" }), "case_code", "điều khiển" },
        { Text(Good with { Level = "toàn trình" }), "service_level", "full, information, partial" },
        { Text(Good with { Channel = "Online" }), "channel", "counter, online, postal" },
        { Text(Good with { Outcome = "" }), "outcome", "để trống" },
        { Text(Good with { Received = "2024-02-30" }), "received_at", "không đọc được" },
        { Text(Good with { Received = "" }), "received_at", "để trống" },
        { Text(Good with { Due = "mai" }), "due_at", "không đọc được" },
        { Text(Good with { Completed = "2024-02-28T09:00:00" }), "completed_at", "sớm hơn" },
        { Text(Good with { Completed = "2024-03-01T07:59:59.999+07:00" }), "completed_at", "sớm hơn" },
        { Text(Good with { Outcome = "pending" }), "completed_at", "đang giải quyết" },
        { Text(Good with { Completed = "" }), "completed_at", "phải có thời điểm hoàn thành" },
        { Text(Good with { Satisfaction = "6" }), "satisfaction", "từ 1 đến 5" },
        { Text(Good with { Satisfaction = "0" }), "satisfaction", "từ 1 đến 5" },
        { Text(Good with { Reused = "có" }), "data_reused", "0, 1, true hoặc false" },
        { Text(Good with { Copy = "giấy" }), "certified_copy", "electronic, none, paper" },
        { Text(Good).Replace(",10000,", ",-1,", StringComparison.Ordinal), "fee_vnd", "không được âm" },
        { Text(Good).Replace(",10000,", ",10.5,", StringComparison.Ordinal), "fee_vnd", "số nguyên" },
        { Text(Good).Replace(",10000,", ",\"10,000\",", StringComparison.Ordinal), "fee_vnd", "số nguyên" },
        { Text(Good) + ",thừa", "", "nhiều ô hơn" },
        { Text(Good).Replace("land", "la\"nd", StringComparison.Ordinal), "", "nháy kép" },
    };

    [Theory, MemberData(nameof(BadRows))]
    public async Task ImportAsync_BadRow_IsLeftOutWithRowColumnAndReason(string line, string column, string reason)
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await host.ImportAsync(ImportKind.Cases, $"{CaseLine.Header}\n{Good with { Code = "GOOD" }}\n\n{line}\n");

        Assert.Null(outcome.Refusal);
        Assert.Equal((2, 1, 1), (outcome.Value!.Rows, outcome.Value.Accepted, outcome.Value.Rejected));
        var error = Assert.Single(outcome.Value.FirstRejects);
        Assert.Equal((4, column), (error.Row, error.Column));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(["GOOD"], await CodesAsync(host));
    }

    [Theory]
    [InlineData("\uFEFF", ",", "\n")]
    [InlineData("", ";", "\r\n")]
    [InlineData("", "\t", "\n")]
    public async Task ImportAsync_AnySeparatorAndLineEnd_IsRead(string mark, string separator, string newLine)
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var content = Lines.File(CaseLine.Header.ToUpperInvariant(), [Good]).Replace(",", separator, StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal);

        await host.AcceptAsync(ImportKind.Cases, mark + content);

        Assert.Equal(["H1"], await CodesAsync(host));
    }

    [Fact]
    public async Task ImportAsync_OnlyRequiredColumnsInAnotherOrder_TakesDefaults()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        var report = await host.AcceptAsync(
            ImportKind.Cases,
            "outcome,received_at, Channel ,service_level,procedure_code,unit_code,case_code,ghi_chu\npending,22/03/2024 08:30,postal,partial,2.000815,a1,H1,\"có, \"\"nháy\"\"\"\n");

        var row = await host.Host.AskAsync<DbContext, CaseRow>(db => db.Set<CaseRow>().SingleAsync());
        Assert.Equal(new DateTimeOffset(2024, 3, 22, 8, 30, 0, TimeSpan.FromHours(7)), row.ReceivedAt);
        Assert.Equal((0, PaymentChannel.None, true, CertifiedCopy.None, null), (row.FeeVnd, row.PaymentChannel, row.ResultRequired, row.CertifiedCopy, row.Satisfaction));
        Assert.Contains(report.Warnings, warning => warning.Contains("ghi_chu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportAsync_TimesNearMidnight_CountOnTheVietnameseDay()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
        [
            Good with { Code = "1", Received = "2024-03-01T17:30:00Z" },
            Good with { Code = "2", Received = "2024-03-01T23:30:00" },
            Good with { Code = "3", Received = "2024-03-01" },
            Good with { Code = "4", Received = "2024-03-01T16:59:59-00:00" },
        ]));

        var days = await host.Host.AskAsync<DbContext, List<DateOnly>>(db => db.Set<CaseRow>().OrderBy(row => row.Code).Select(row => row.ReceivedOn).ToListAsync());

        Assert.Equal([new(2024, 3, 2), new(2024, 3, 1), new(2024, 3, 1), new(2024, 3, 1)], days);
    }

    [Fact]
    public async Task ImportAsync_BareDays_DueLastsToTheDaysEndAndContradictNothing()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Good with { Received = "2024-03-05T10:00:00", Completed = "2024-03-05", Due = "05/03/2024" }]));

        var row = await host.Host.AskAsync<DbContext, CaseRow>(db => db.Set<CaseRow>().SingleAsync());

        Assert.Equal(new DateOnly(2024, 3, 5), row.DueOn);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 23, 59, 59, 999, TimeSpan.FromHours(7)), row.DueAt);
    }

    [Fact]
    public async Task ImportAsync_KeyTwiceInAFile_IsRefusedAndChangesNothing()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var content = Lines.File(CaseLine.Header, [Good, Good with { Unit = "B1" }]);

        var outcome = await host.ImportAsync(ImportKind.Cases, content);

        Assert.Equal("duplicate-key", outcome.Refusal?.Code);
        Assert.Contains("'H1' (dòng 3)", outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
    }

    [Fact]
    public async Task ImportAsync_StrictWithABadRow_ChangesNothing()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var rejects = Path.Combine(host.Host.Database.DataDirectory, "rejects.csv");

        var outcome = await host.ImportAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Good, Good with { Code = "H2", Channel = "fax" }]), strict: true, rejects: rejects);

        Assert.Equal("bad-rows", outcome.Refusal?.Code);
        Assert.Contains("Dòng 3", outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.Empty(await CodesAsync(host));
        Assert.Contains("fax", await File.ReadAllTextAsync(rejects), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_UnitOutsideTheScope_IsABadRow()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var scope = new UnitScope(new HashSet<int> { await host.UnitIdAsync("A1") });

        var outcome = await host.ImportAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Good, Good with { Code = "H2", Unit = "B1" }]), scope: scope);

        Assert.Contains("không thuộc phạm vi của bạn", Assert.Single(outcome.Value!.FirstRejects).Message, StringComparison.Ordinal);
        Assert.Equal(["H1"], await CodesAsync(host));
    }

    [Fact]
    public async Task ImportAsync_RejectsFile_HoldsTheRowsAsTheyWereAndNoFormulas()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var rejects = Path.Combine(host.Host.Database.DataDirectory, "rejects.csv");
        var bad = Good with { Code = "=cmd|' /C calc'!A0", Channel = "a\"\"b" };

        await host.ImportAsync(ImportKind.Cases, $"{CaseLine.Header}\n{Good}\n{bad.ToString().Replace("a\"\"b", "\"a\"\"b\"", StringComparison.Ordinal)}\n", rejects: rejects);

        var bytes = await File.ReadAllBytesAsync(rejects);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal($"{CaseLine.Header},row,column,reason", lines[0]);
        Assert.StartsWith("'=cmd|' /C calc'!A0,A1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"a\"\"b\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(",3,channel,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_RejectsFileThatCannotBeWritten_IsRefusedBeforeAnythingChanges()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await host.ImportAsync(
            ImportKind.Cases, Lines.File(CaseLine.Header, [Good]), rejects: Path.Combine(host.Host.Database.DataDirectory, "none", "rejects.csv"));

        Assert.Equal("rejects-unwritable", outcome.Refusal?.Code);
        Assert.Empty(await CodesAsync(host));
    }

    [Fact]
    public async Task ImportAsync_Workbook_ReadsDatesNumbersFlagsAndCodesWithZeros()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var moment = new DateTime(2024, 3, 22, 8, 30, 0).ToOADate();
        var content = Workbook.Of(
            ["case_code", "unit_code", "procedure_code", "service_level", "channel", "received_at", "completed_at", "outcome", "fee_vnd", "input_digitised", "satisfaction"],
            [(123d, 3), "A1", 2.000815, "full", "online", (moment, 2), (moment + 2, 2), "granted", 15000, true, 4],
            [],
            ["H2", "64", "1.000100", "partial", "counter", (45373d, 1), null, "pending", null, false, null]);

        var outcome = await host.ImportAsync(ImportKind.Cases, content, "hồ sơ.XLSX");

        Assert.Null(outcome.Refusal);
        Assert.Equal((2, 2), (outcome.Value!.Rows, outcome.Value.Accepted));
        var rows = await host.Host.AskAsync<DbContext, List<CaseRow>>(db => db.Set<CaseRow>().OrderBy(row => row.Code).ToListAsync());
        Assert.Equal(["00123", "H2"], rows.ConvertAll(row => row.Code));
        Assert.Equal(("2.000815", 15000, true, 4), (rows[0].ProcedureCode, rows[0].FeeVnd, rows[0].InputDigitised, rows[0].Satisfaction));
        Assert.Equal(new DateTimeOffset(2024, 3, 22, 8, 30, 0, TimeSpan.FromHours(7)), rows[0].ReceivedAt);
        Assert.Equal(new DateOnly(2024, 3, 22), rows[1].ReceivedOn);
    }

    [Fact]
    public async Task ImportAsync_Observations_AreKeyedByUnitMeasureAndDays()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var first = new ObservationLine("A1", "one-stop-officers", "2024-01-01", "2024-03-31", "4.5");

        await host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header, [first]));
        var outcome = await host.ImportAsync(ImportKind.Observations, Lines.File(ObservationLine.Header,
            [first with { Value = "6" }, first with { To = "2023-12-31" }, first with { Value = "\"1,5\"" }, first with { Value = "1.23456" }, first with { Measure = "" }]));

        Assert.Equal([1L, 4L], [outcome.Value!.Accepted, outcome.Value.Rejected]);
        Assert.Equal([6m], await host.Host.AskAsync<DbContext, List<decimal>>(db => db.Set<ObservationRow>().Select(row => row.Value).ToListAsync()));
    }

    private static string Text(CaseLine line) => line.ToString();

    private static Task<List<string>> CodesAsync(FiguresHost host) =>
        host.Host.AskAsync<DbContext, List<string>>(db => db.Set<CaseRow>().OrderBy(row => row.Code).Select(row => row.Code).ToListAsync());
}
