using NSubstitute;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Contracts;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Tests;

public sealed class ContractTests
{
    private static readonly DateOnly Day = new(2024, 1, 1);
    private static readonly Measure Cases = new Measure.Count(RecordKind.Cases, nameof(CaseRecord.ReceivedOn), Filter.Always);
    private static readonly IndicatorEdition Edition = new("2024", Day, "Quyết định", Cases, Cases, new("tử", "mẫu", "ngày"));
    private static readonly Indicator Good = new("good-rate", "Tỷ lệ", IndicatorUnit.Percent, Direction.Higher) { Editions = [Edition] };

    private static readonly PlanType Sample = new("sample", "Kế hoạch mẫu")
    {
        Indicators = [Good],
        Calendars = [new CivilCalendar("months", "Hằng tháng", 1)],
        Reports = [new ReportView("month", "Báo cáo tháng", "reports/month.hbs", "months")],
    };

    private static SettingField Days { get; } = new("days", "Số ngày", SettingKind.Number, "5") { IsWhole = true };

    private static SettingField Choice { get; } = new("kind", "Cách tính", SettingKind.Choice, "a")
    {
        Choices = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "Một", ["b"] = "Hai" },
    };

    public static TheoryData<string, Func<PlanType, PlanType>> Faults() => new()
    {
        { "chưa có tên", type => type with { Name = " " } },
        { "chưa có mẫu báo cáo nào", type => type with { Reports = [] } },
        { "Mã báo cáo 'Tháng 1' phải là", type => type with { Reports = [type.Reports[0] with { Key = "Tháng 1" }] } },
        { "không có tệp mẫu 'reports/other.hbs'", type => type with { Reports = [type.Reports[0] with { Template = "reports/other.hbs" }] } },
        { "theo lịch 'years' mà loại kế hoạch này không có", type => type with { Reports = [type.Reports[0] with { Calendar = "years" }] } },
        { "cần danh mục kết quả còn hiệu lực", type => type with { Reports = [type.Reports[0] with { Needs = ReportNeeds.Inventory }] } },
        { "độ dài kỳ phải là 1, 3, 6 hoặc 12", type => type with { Calendars = [new CivilCalendar("months", "Hằng tháng", 0)] } },
        { "ngày gửi báo cáo 29/2 không có", type => type with { Calendars = [new CivilCalendar("months", "Hằng tháng", 1) { DueOn = (2, 29) }] } },
        { "độ dài đợt phải từ 1 ngày", type => type with { Calendars = [.. type.Calendars, new CampaignCalendar("days", "Chiến dịch", 0, [])] } },
        { "ngày gửi báo cáo phải từ 1 đến 28", type => type with { Calendars = [.. type.Calendars, new VpcpCalendar("vpcp", "VPCP", Yearly: false) { DueDay = 31 }] } },
        { "chưa có phiên bản công thức nào", type => With(type, Good with { Editions = [] }) },
        { "theo thứ tự ngày áp dụng", type => With(type, Good with { Editions = [Edition, Edition with { Key = "2" }] }) },
        { "hai phiên bản cùng mã", type => With(type, Good with { Editions = [Edition, Edition with { ValidFrom = Day.AddDays(1) }] }) },
        { "chưa ghi căn cứ pháp lý", type => With(type, Good with { Editions = [Edition with { LegalSource = "" }] }) },
        { "chưa diễn giải đủ", type => With(type, Good with { Editions = [Edition with { InWords = new("tử", "", "ngày") }] }) },
        { "không phải trường ngày", type => WithMeasure(type, new Measure.Count(RecordKind.Cases, nameof(CaseRecord.FeeVnd), Filter.Always)) },
        { "không có trường 'Color'", type => WithMeasure(type, new Measure.Count(RecordKind.Cases, nameof(CaseRecord.ReceivedOn), new Filter.IsTrue("Color"))) },
        { "không dùng được", type => WithMeasure(type, new Measure.Count(RecordKind.Cases, nameof(CaseRecord.ReceivedOn), new Filter.Compare(nameof(CaseRecord.FeeVnd), Comparison.Equal, "nhiều"))) },
        { "không nêu ngày bắt đầu", type => WithMeasure(type, new Measure.Stock(RecordKind.Results, [], Until: null, Filter.Always)) },
        { "số liệu báo cáo 'Số liệu'", type => WithMeasure(type, new Measure.Reported("Số liệu", ReportedOver.Sum)) },
        { "không có trường 'Signed'", type => With(type, Good with { Breakdowns = [new Breakdown("signed", "đã ký") { Records = new Filter.IsTrue("Signed") }] }) },
        { "nhóm cộng lại là 90, phải là 100", type => With(type, Card(Group("A", 90))) },
        { "các phần của nhóm 'A' cộng lại là 40, phải là 100", type => With(type, Card(Group("A", 100, new ScorePart("1", "Một", 40, 40, WhenEmpty.Zero)))) },
        { "dùng chỉ tiêu 'other-rate'", type => With(type, Card(Group("A", 100, new ScorePart("1", "Một", 100, 100, WhenEmpty.Zero) { Indicator = "other-rate" }))) },
        { "lấy số liệu từ nhiều nơi", type => With(type, Card(Group("A", 100, new ScorePart("1", "Một", 100, 100, WhenEmpty.Zero) { Indicator = type.Indicators[0].Code, DenominatorOf = "1" }))) },
        { "dùng mẫu số của phần '2'", type => With(type, Card(Group("A", 100, new ScorePart("1", "Một", 100, 100, WhenEmpty.Zero) { DenominatorOf = "2" }))) },
        { "mang mã của một nhóm", type => With(type, Card(Group("A", 100, new ScorePart("a", "Một", 100, 100, WhenEmpty.Zero)))) },
        { "xếp hạng theo phần '9'", type => With(type, Card(Group("A", 100)) with { RankedBy = "9" }) },
        { "từ cao xuống thấp", type => With(type, Card(Group("A", 100)) with { Bands = [new("Yếu", 0), new("Tốt", 80)] }) },
        { "giá trị mặc định 'nhiều'", type => type with { Settings = [new SettingField("days", "Số ngày", SettingKind.Number, "nhiều")] } },
        { "Thiết lập 'days' được khai hai lần", type => With(type, Days, Days) },
        { "nhỏ nhất 9 lớn hơn giá trị lớn nhất 3", type => With(type, Days with { Min = 9, Max = 3 }) },
        { "giá trị mặc định '5' không hợp lệ", type => With(type, Days with { Max = 3 }) },
        { "giá trị mặc định '2.5' không hợp lệ", type => With(type, Days with { Default = "2.5" }) },
        { "giá trị mặc định 'c' không hợp lệ", type => With(type, Choice with { Default = "c" }) },
        { "không có giá trị nào để chọn", type => With(type, new SettingField("kind", "Cách tính", SettingKind.Choice, "a")) },
        { "không phải số mà có khoảng", type => With(type, Choice with { Max = 3 }) },
        { "không phải lựa chọn mà khai", type => With(type, Days with { Choices = Choice.Choices }) },
        { "trùng với công tắc bật, tắt", type => With(type, Days with { Key = SettingField.Switch }) },
        { "phụ thuộc vào thiết lập 'kind' mà", type => With(type, Days with { OnlyWhen = new("kind", "a") }) },
        { "chờ giá trị 'c' mà thiết lập 'kind' không bao giờ có", type => With(type, Choice, Days with { OnlyWhen = new("kind", "c") }) },
        { "Thiết lập 'days' phụ thuộc vòng tròn", type => With(type, Choice with { OnlyWhen = new("days", "5") }, Days with { OnlyWhen = new("kind", "a") }) },
        { "phải lớn hơn thiết lập 'kind'", type => With(type, Choice, Days with { MoreThan = "kind" }) },
        { "phải lớn hơn chính nó", type => With(type, Days with { MoreThan = "days" }) },
        { "mặc định không lớn hơn của thiết lập 'more'", type => With(type, Days with { Key = "more", Default = "7" }, Days with { MoreThan = "more" }) },
        { "theo thiết lập 'band' mà loại kế hoạch này không có", type => With(type, Card(Group("A", 100)) with { Bands = [new("Tốt", 80) { Setting = "band" }] }) },
        { "khai 2 lần", type => type with { Tasks = [new TaskTemplate("1", "I", "Một"), new TaskTemplate("1", "I", "Hai")] } },
        { "có hạn không hợp lệ", type => type with { Tasks = [new TaskTemplate("1", "I", "Một") { Schedule = new(ScheduleKind.ByDate, "", new YearDay(0, 13, 1)) }] } },
        { "Không có tệp kế hoạch 'plans/a.yaml'", type => type with { PlanFiles = ["plans/a.yaml"] } },
    };

    [Fact]
    public void Check_SampleType_HasNothingToSay() => Assert.Empty(Problems(Sample));

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Check_OneFault_NamesItWithThePlanType(string reason, Func<PlanType, PlanType> fault)
    {
        var problem = Assert.Single(Problems(fault(Sample)), problem => problem.Contains(reason, StringComparison.Ordinal));

        Assert.StartsWith("[sample] ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NoPlanType_SaysSo() => Assert.Equal(["Gói không khai loại kế hoạch nào."], Problems());

    [Theory]
    [InlineData("plan_type: good", "plan_type: other", "thuộc loại 'other', không phải 'good'")]
    [InlineData("code: online-submission-rate", "code: unknown-rate", "dùng chỉ tiêu 'unknown-rate' mà loại kế hoạch này không có")]
    [InlineData("kind: by_quarter", "kind: some_day", "Tệp kế hoạch 'plans/sample.yaml', dòng ")]
    public async Task Reload_PlanFileDoesNotFit_NamesFileAndPlace(string written, string instead, string reason)
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("Good");
        var plan = Path.Combine(folder, "plans", "sample.yaml");
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(plan)).Replace(written, instead, StringComparison.Ordinal));
        PackWorkshop.Seal(folder);

        var pack = await workshop.EntryAsync("Good");

        Assert.Equal(PackState.ContractBroken, pack.State);
        Assert.Contains(reason, pack.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RulesBroken_AsksNoOtherModule()
    {
        var check = Substitute.For<IPackCheck>();

        PackContract.Create(check).Check("p", "1.0.0", [Sample with { Reports = [] }], _ => "");

        check.DidNotReceiveWithAnyArgs().Check(default!);
    }

    [Fact]
    public void Describe_DerivedFilter_IsRefused()
    {
        var pack = Substitute.For<IPack>();
        pack.When(p => p.Describe(Arg.Any<PackBuilder>())).Do(call => call.Arg<PackBuilder>().PlanType("odd", "Lạ", type => type
            .Indicators(Good with { Breakdowns = [new Breakdown("odd", "lạ") { Records = new OddFilter() }] })));

        Assert.Contains("OddFilter", Assert.Throws<DefinitionException>(() => PackContract.Describe(pack)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Problems(params IReadOnlyList<PlanType> types) => PackContract.Create()
        .Check("p", "1.0.0", types, path => path == "reports/month.hbs" ? "<h1>Báo cáo</h1>" : null)
        .Problems;

    private static PlanType With(PlanType type, params SettingField[] fields) => type with { Settings = fields };

    private static PlanType With(PlanType type, Indicator indicator) => type with { Indicators = [indicator] };

    private static PlanType With(PlanType type, Scorecard card) => type with { Scorecards = [card] };

    private static PlanType WithMeasure(PlanType type, Measure measure) =>
        With(type, Good with { Editions = [Edition with { Numerator = measure }] });

    private static Scorecard Card(params IReadOnlyList<ScoreGroup> groups) =>
        new("card", "Bộ chỉ số", [new ScorecardEdition("e", "Bản đầu", Day, "Quyết định", groups)], []);

    private static ScoreGroup Group(string code, decimal most, params IReadOnlyList<ScorePart> parts) => new(code, "Nhóm", most, parts);

    private sealed record OddFilter : Filter;
}
