using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Annexes;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Annexes;

public sealed class AnnexReaderTests : IDisposable
{
    private static readonly string[] Heading = ["TT", "Tên nhiệm vụ", "Sản phẩm dự kiến hoàn thành", "Cơ quan chủ trì", "Cơ quan, đơn vị phối hợp", "Thời gian thực hiện"];

    private readonly string folder = Directory.CreateTempSubdirectory("annex").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public void Read_MergedContinuedAndGroupRows_GivesEachTaskWhole(string extension)
    {
        var annex = Read(extension,
            Heading,
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["I", "CÔNG TÁC CHỈ ĐẠO", "<", "<", "<", "<"],
            ["1", "Ban hành văn bản chỉ đạo", "Văn bản", "Các phòng chuyên môn, UBND cấp xã", "Văn phòng HĐND và UBND huyện", "Thường xuyên"],
            ["2", "Tái cấu trúc quy trình", "Văn bản hướng dẫn", "Sở Thông tin và Truyền thông", "Các phòng chuyên môn", "Quý III/2024"],
            ["3", "^", "Phương án", "Phòng Nội vụ", "^", "^"],
            ["II", "KIỂM TRA", "", "", "", ""],
            ["4", "Kiểm tra việc thực hiện thủ tục", "Biên bản", "Văn phòng HĐND", "", "Trước ngày 31/8/2024"],
            ["", "hành chính", "", "và UBND huyện", "", ""],
            ["5", "Báo cáo", "Báo cáo năm", "Phòng Tư pháp", "UBND cấp xã", "Theo kỳ báo cáo"],
            ["^", "^", "Báo cáo quý", "^", "Phòng Nội vụ", "^"]);

        Assert.Empty(annex.Warnings);
        Assert.Equal(["1", "2", "3", "4", "5"], annex.Tasks.Select(task => task.Number));
        Assert.Equal(["I. CÔNG TÁC CHỈ ĐẠO", "II. KIỂM TRA"], annex.Tasks.Select(task => task.Section).Distinct());
        Assert.Equal(["Các phòng chuyên môn", "UBND cấp xã"], annex.Tasks[0].Lead);
        Assert.Equal(("Tái cấu trúc quy trình", "Phương án"), (annex.Tasks[2].Title, annex.Tasks[2].Deliverable));
        Assert.Equal(["Các phòng chuyên môn"], annex.Tasks[2].Coordinate);
        Assert.Equal(new DateOnly(2024, 9, 30), annex.Tasks[2].Schedule.Due);
        Assert.Equal("Kiểm tra việc thực hiện thủ tục hành chính", annex.Tasks[3].Title);
        Assert.Equal(["Văn phòng HĐND và UBND huyện"], annex.Tasks[3].Lead);
        Assert.Equal(new DateOnly(2024, 8, 30), annex.Tasks[3].Schedule.Due);
        Assert.Equal("Báo cáo năm\nBáo cáo quý", annex.Tasks[4].Deliverable);
        Assert.Equal(["UBND cấp xã", "Phòng Nội vụ"], annex.Tasks[4].Coordinate);
    }

    [Theory]
    [MemberData(nameof(DeadlineTextTests.Plans), MemberType = typeof(DeadlineTextTests))]
    public void Read_AnnexOfARealPlan_GivesItsTasks(string file)
    {
        var plan = RealPlans.Read(file);
        string[][] rows = [.. plan.Tasks.Select(task => (string[])
            [task.Number, task.Title, task.Deliverable ?? "", string.Join("; ", task.Lead), string.Join("; ", task.Coordinate), task.Schedule.Text])];

        var annex = Read(".docx", [Heading, .. rows]);

        Assert.Equal(plan.Tasks.Select(task => (task.Number, Flat(task.Title))), annex.Tasks.Select(task => (task.Number, task.Title)));
        Assert.Equal(plan.Tasks.SelectMany(task => task.Lead), annex.Tasks.SelectMany(task => task.Lead));
        Assert.Equal(plan.Tasks.SelectMany(task => task.Coordinate), annex.Tasks.SelectMany(task => task.Coordinate));
    }

    [Fact]
    public void Read_TableGoesOnBehindAPage_IsOneTable()
    {
        var path = WordAnnex.Write(
            folder,
            [Heading, ["1", "Nhiệm vụ đầu", "", "Phòng Tư pháp", "", "Năm 2024"]],
            [["2", "Nhiệm vụ sau", "", "Phòng Nội vụ", "", "Năm 2025"]]);

        var annex = AnnexReader.Read(path, "phu-luc.docx", 2024, otherwise: 2024);

        Assert.Equal(["1", "2"], annex.Value!.Tasks.Select(task => task.Number));
    }

    [Fact]
    public void Read_HeadingOfTwoRows_NamesBothTargets()
    {
        var annex = Read(".xlsx",
            ["STT", "Chỉ tiêu", "Đơn vị tính", "Mức chỉ tiêu", "<", "Cơ quan chủ trì"],
            ["^", "^", "^", "Năm 2024", "Năm 2025", "^"],
            ["1", "Tỷ lệ thanh toán trực tuyến", "%", "50", "≥ 60", "Các phòng chuyên môn, UBND cấp xã"],
            ["2", "Thời gian chờ đợi", "phút", "tối đa 30", "tối đa 15", "UBND cấp xã"]);

        Assert.Equal(["Tỷ lệ thanh toán trực tuyến", "Thời gian chờ đợi"], annex.Indicators.Select(indicator => indicator.Name));
        Assert.Equal([(50m, new DateOnly(2024, 12, 31)), (60m, new DateOnly(2025, 12, 31))], annex.Indicators[0].Targets.Select(target => (target.Value, target.By!.Value)));
        Assert.Equal(["<=", "<="], annex.Indicators[1].Targets.Select(target => target.Comparator));
        Assert.Equal(["Các phòng chuyên môn", "UBND cấp xã"], annex.Indicators[0].Lead);
    }

    [Fact]
    public void Read_WhatIsNotSure_IsSaidWithItsRow()
    {
        var annex = Read(".docx",
            Heading,
            ["1", "Nhiệm vụ", "", "Phòng Tư pháp", "", "Sớm nhất có thể"],
            ["1", "Nhiệm vụ khác", "", "Phòng Nội vụ", "", ""],
            ["", "Không có số", "", "UBND cấp xã", "", "Năm 2024"]);

        Assert.Equal([2, 3, 3, 4], annex.Warnings.Select(warning => warning.Row));
        Assert.Contains("Sớm nhất có thể", annex.Warnings[0].Message, StringComparison.Ordinal);
        Assert.Equal("3", annex.Tasks[2].Number);
    }

    [Fact]
    public void Read_NoYearInADeadline_TakesTheOneNamedMostOften()
    {
        var annex = Read(null, ".docx",
            Heading,
            ["1", "Nhiệm vụ", "Kế hoạch năm 2023", "Phòng Tư pháp", "", "Trước ngày 20/12"],
            ["2", "Nhiệm vụ", "", "Phòng Nội vụ", "", "Tháng 5/2023"]);

        Assert.Equal(new DateOnly(2023, 12, 19), annex.Tasks[0].Schedule.Due);
    }

    [Fact]
    public void Read_NoTable_IsRefused()
    {
        var path = WordAnnex.Write(folder, [["Nơi nhận", "CHỦ TỊCH"]]);

        Assert.Equal("annex-without-table", AnnexReader.Read(path, "phu-luc.docx", 2024, otherwise: 2024).Refusal?.Code);
    }

    [Theory]
    [InlineData("rác", "damaged-workbook")]
    [InlineData("", "damaged-workbook")]
    public void Read_DamagedFile_IsRefused(string content, string code)
    {
        var path = Path.Combine(folder, "hong.docx");
        File.WriteAllText(path, content);

        Assert.Equal(code, AnnexReader.Read(path, "hong.docx", 2024, otherwise: 2024).Refusal?.Code);
    }

    private Annex Read(string extension, params string[][] rows) => Read(2024, extension, rows);

    private Annex Read(int? year, string extension, params string[][] rows)
    {
        var path = extension == ".docx" ? WordAnnex.Write(folder, rows) : ExcelAnnex.Write(folder, rows);
        var read = AnnexReader.Read(path, Path.GetFileName(path), year, otherwise: 2030);
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
