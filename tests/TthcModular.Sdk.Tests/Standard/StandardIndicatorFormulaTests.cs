using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Standard;
using Outcome = TthcModular.Sdk.Records.Outcome;

namespace TthcModular.Sdk.Tests.Standard;

/// <summary>Holds the standard indicators against the table of formulas, written out a second time as plain C#.</summary>
public sealed class StandardIndicatorFormulaTests
{
    private static readonly LegalEdition Edition = new("2024", new(2024, 1, 1), "Văn bản thử");

    public static TheoryData<string, string, Func<CaseRecord, bool>, Func<CaseRecord, bool>> Table => new()
    {
        { "online-payment-rate", "ReceivedOn", c => c.PaymentChannel == PaymentChannel.Online, c => c.PaymentChannel != PaymentChannel.None },
        { "online-submission-rate", "ReceivedOn", c => c.Channel == Channel.Online, c => true },
        {
            "online-submission-rate/full", "ReceivedOn",
            c => c.ServiceLevel == ServiceLevel.Full && c.Channel == Channel.Online, c => c.ServiceLevel == ServiceLevel.Full
        },
        {
            "online-submission-rate/partial", "ReceivedOn",
            c => c.ServiceLevel == ServiceLevel.Partial && c.Channel == Channel.Online, c => c.ServiceLevel == ServiceLevel.Partial
        },
        {
            "online-service-rate", "ReceivedOn",
            c => c.ServiceLevel != ServiceLevel.Information && c.Channel == Channel.Online, c => c.ServiceLevel != ServiceLevel.Information
        },
        { "digitisation-rate", "CompletedOn", c => c.InputDigitised && (!c.ResultRequired || c.ResultDigitised), c => true },
        {
            "electronic-result-rate", "CompletedOn",
            c => c is { Outcome: Outcome.Granted, ResultRequired: true, ResultElectronic: true }, c => c is { Outcome: Outcome.Granted, ResultRequired: true }
        },
        {
            "e-certified-copy-usage-rate", "ReceivedOn",
            c => c.CertifiedCopy == CertifiedCopy.Electronic, c => c.CertifiedCopy != CertifiedCopy.None
        },
        { "data-reuse-rate", "ReceivedOn", c => c.DataReused, c => true },
        { "on-time-settlement-rate", "CompletedOn", c => c.CompletedAt is { } done && c.DueAt is { } due && done <= due, c => c.DueAt is not null },
        { "satisfaction-rate", "CompletedOn", c => c.Satisfaction is 4 or 5, c => c.Satisfaction is not null },
        {
            "satisfaction-rate/land-construction-investment", "CompletedOn",
            c => c.Satisfaction is 4 or 5 && c.FieldCode is "land" or "construction" or "investment",
            c => c.Satisfaction is not null && c.FieldCode is "land" or "construction" or "investment"
        },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void CaseIndicator_AnyRecords_CountsAsTheTableSays(
        string indicator, string countedOn, Func<CaseRecord, bool> numerator, Func<CaseRecord, bool> denominator)
    {
        var (top, bottom) = Measures(indicator);
        Assert.Equal((RecordKind.Cases, countedOn), (top.Records, top.CountedOn));
        Assert.Equal((RecordKind.Cases, countedOn), (bottom.Records, bottom.CountedOn));
        Prop.ForAll(RandomRecords.Case.ArrayOf(30).ToArbitrary(), records =>
            Count(top, records) == records.Count(numerator) && Count(bottom, records) == records.Count(denominator))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void FeedbackOnTime_AnyRecords_CountsAnswersByTheirDueTime()
    {
        var edition = StandardIndicators.FeedbackOnTimeRate(Edition).EditionOn(new(2024, 6, 1));
        var top = Assert.IsType<Measure.Count>(edition.Numerator);
        Assert.Equal((RecordKind.Feedback, "DueOn"), (top.Records, top.CountedOn));
        Prop.ForAll(RandomRecords.Feedback.ArrayOf(30).ToArbitrary(), records =>
            Count(top, records) == records.Count(f => f.AnsweredAt is { } answered && answered <= f.DueAt)
            && Count(Assert.IsType<Measure.Count>(edition.Denominator), records) == records.Length)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ResultsDigitised_Stock_StandsFromIssueAndDigitisationUntilItsLastDay()
    {
        var edition = StandardIndicators.ResultsDigitisedRate(Edition).Editions[0];
        Assert.Equal("stock Results from IssuedOn+DigitisedOn until ValidUntil where always", edition.Numerator.Content);
        Assert.Equal("stock Results from IssuedOn until ValidUntil where always", edition.Denominator?.Content);
    }

    [Fact]
    public void SignedResults_Stock_NeverEnds()
    {
        var edition = StandardIndicators.SignedResultRate(Edition).Editions[0];
        Assert.Equal("stock Results from DigitisedOn until ever where Signed", edition.Numerator.Content);
        Assert.Equal("stock Results from DigitisedOn until ever where always", edition.Denominator?.Content);
    }

    private static (Measure.Count Top, Measure.Count Bottom) Measures(string indicator)
    {
        var parts = indicator.Split('/');
        var found = All.Single(i => i.Code == parts[0]);
        var records = parts.Length == 1 ? Filter.Always : found.Breakdowns.Single(b => b.Key == parts[1]).Records;
        return (
            Assert.IsType<Measure.Count>(found.Editions[0].Numerator.Where(records)),
            Assert.IsType<Measure.Count>(found.Editions[0].Denominator!.Where(records)));
    }

    private static IReadOnlyList<Indicator> All =>
    [
        StandardIndicators.OnlinePaymentRate(Edition),
        StandardIndicators.OnlineSubmissionRate(Edition),
        StandardIndicators.OnlineServiceRate(Edition),
        StandardIndicators.DigitisationRate(Edition),
        StandardIndicators.ElectronicResultRate(Edition),
        StandardIndicators.CertifiedCopyUsageRate(Edition),
        StandardIndicators.DataReuseRate(Edition),
        StandardIndicators.OnTimeSettlementRate(Edition),
        StandardIndicators.SatisfactionRate(Edition),
    ];

    private static int Count<TRecord>(Measure.Count measure, IEnumerable<TRecord> records) =>
        records.AsQueryable().Count(FilterCompiler.ToExpression<TRecord>(measure.Condition));
}
