using TthcModular.Packs.Codeless.Expressions;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace TthcModular.Packs.Tests.Codeless;

public sealed class StandardMeasuresTests
{
    private static readonly LegalEdition Text = new("2024", new DateOnly(2024, 1, 1), "Kế hoạch");

    public static TheoryData<Indicator, string, string> Standard { get; } = new()
    {
        { StandardIndicators.OnlinePaymentRate(Text), "those where payment_channel = online", "count(cases where payment_channel in (online, cash)) by received" },
        { StandardIndicators.OnlineSubmissionRate(Text), "those where channel = online", "count(cases) by received" },
        { StandardIndicators.OnlineServiceRate(Text), "count(cases where service_level in (full, partial) and channel = online) by received", "count(cases where service_level in (full, partial)) by received" },
        { StandardIndicators.DigitisationRate(Text), "those where input_digitised and (not result_required or result_digitised)", "count(cases) by completed" },
        { StandardIndicators.ElectronicResultRate(Text), "those where result_electronic", "count(cases where outcome = granted and result_required) by completed" },
        { StandardIndicators.CertifiedCopyUsageRate(Text), "those where certified_copy = electronic", "count(cases where certified_copy != none) by received" },
        { StandardIndicators.CertifiedCopySupplyRate(Text), "units of communes, justice offices with any(count(cases where certified_copy = electronic) by received)", "units of communes, justice offices" },
        { StandardIndicators.DataReuseRate(Text), "those where data_reused", "count(cases) by received" },
        { StandardIndicators.OnTimeSettlementRate(Text), "those where completed_at <= due_at", "count(cases where due_at is known) by completed" },
        { StandardIndicators.SatisfactionRate(Text), "those where satisfaction >= 4", "count(cases where satisfaction is known) by completed" },
        { StandardIndicators.FeedbackOnTimeRate(Text), "those where answered_at <= due_at", "count(feedback) by due" },
        { StandardIndicators.ResultsDigitisedRate(Text), "stock(results from issued + digitised until valid_until)", "stock(results from issued until valid_until)" },
        { StandardIndicators.SignedResultRate(Text), "those where signed", "stock(results from digitised until ever)" },
        { StandardIndicators.PublicityRate(Text), "reported latest(procedures-published)", "reported latest(procedures-in-authority)" },
        { StandardIndicators.NoResubmissionRate(Text), "reported(cases-without-resubmission)", "reported(cases-with-earlier-result)" },
        { StandardIndicators.OfficerProductivity(Text), "count(cases) by completed", "reported latest(one-stop-officers)" },
        { StandardIndicators.TaskCompletionRate(Text), "assignments done", "assignments all" },
    };

    [Theory]
    [MemberData(nameof(Standard))]
    public void Read_StandardIndicatorWritten_GivesTheSameMeasures(Indicator indicator, string numerator, string denominator)
    {
        var edition = indicator.Editions[0];

        var bottom = MeasureParser.Read(denominator);

        Assert.Equal((edition.Denominator!.Content, edition.Denominator.Key), (bottom.Content, bottom.Key));
        Assert.Equal(edition.Numerator.Content, MeasureParser.ReadNumerator(numerator, bottom).Content);
    }

    [Theory]
    [InlineData("count(cases where kenh = online) by received", "cột 19 của biểu thức: không có trường 'kenh'")]
    [InlineData("count(cases where channel = mail) by received", "cột 29 của biểu thức: 'mail' không phải giá trị của 'channel': cần một trong counter, online, postal")]
    [InlineData("count(cases where channel < online) by received", "'channel' không có thứ tự")]
    [InlineData("count(cases) by outcome", "'outcome' không phải trường ngày")]
    [InlineData("count(papers) by received", "có: cases, feedback, results")]
    [InlineData("count(cases) by received now", "thừa phần từ 'now'")]
    [InlineData("count(cases where field_code = 'land) by received", "thiếu dấu nháy đóng")]
    [InlineData("units of villages", "không có nhóm đơn vị 'villages'")]
    public void Read_Wrong_SaysWhereAndWhy(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<ExpressionException>(() => MeasureParser.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("always and ")]
    public void Read_FarTooDeepOrLong_IsRefused(string piece) =>
        Assert.Throws<ExpressionException>(() => MeasureParser.Read($"count(cases where {string.Concat(Enumerable.Repeat(piece, 100_000))}always) by received"));
}
