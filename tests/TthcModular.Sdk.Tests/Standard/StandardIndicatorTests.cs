using System.Reflection;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Tests.Standard;

public sealed class StandardIndicatorTests
{
    private static readonly LegalEdition Edition = new("2024", new(2024, 1, 1), "Văn bản thử");

    private static readonly IReadOnlyList<Indicator> All =
    [
        .. typeof(StandardIndicators)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (Indicator)method.Invoke(null, [Edition])!),
    ];

    [Fact]
    public void All_Codes_AreThoseOfTheTable() => Assert.Equal(
        [
            "data-entry-count", "data-reuse-rate", "digitisation-annual-increase", "digitisation-rate", "digitisation-unit-coverage-annual-increase",
            "digitisation-unit-coverage-rate", "e-certified-copy-supply-rate", "e-certified-copy-usage-rate", "e-system-processing-rate",
            "electronic-result-rate", "electronic-transfer-rate", "feedback-on-time-rate", "handling-time-minutes", "no-resubmission-rate",
            "officer-productivity", "on-time-settlement-rate", "one-stop-brand-identity-rate", "one-stop-coverage-rate", "online-payment-rate",
            "online-service-rate", "online-submission-rate", "publicity-rate", "results-digitised-rate", "satisfaction-rate", "signed-input-rate",
            "signed-result-rate", "task-completion-rate", "waiting-time-minutes",
        ],
        All.Select(indicator => indicator.Code).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Theory]
    [InlineData("publicity-rate", "reported procedures-published Latest", "reported procedures-in-authority Latest")]
    [InlineData("no-resubmission-rate", "reported cases-without-resubmission Sum", "reported cases-with-earlier-result Sum")]
    [InlineData("officer-productivity", "count Cases by CompletedOn where always", "reported one-stop-officers Latest")]
    [InlineData("electronic-transfer-rate", "reported electronic-transfer-rate-numerator Sum", "reported electronic-transfer-rate-denominator Sum")]
    [InlineData("one-stop-coverage-rate", "reported one-stop-coverage-rate-numerator Latest", "reported one-stop-coverage-rate-denominator Latest")]
    [InlineData("waiting-time-minutes", "reported waiting-time-minutes-numerator Sum", "reported waiting-time-minutes-denominator Sum")]
    [InlineData("task-completion-rate", "assignments done", "assignments")]
    [InlineData(
        "e-certified-copy-supply-rate",
        "units Communes, JusticeOffices with count Cases by ReceivedOn where CertifiedCopy = Electronic",
        "units Communes, JusticeOffices with all")]
    public void Measures_OfReportedAndOtherIndicators_AreThoseOfTheTable(string code, string numerator, string denominator)
    {
        var edition = All.Single(indicator => indicator.Code == code).Editions[0];
        Assert.Equal((numerator, denominator), (edition.Numerator.Content, edition.Denominator?.Content));
    }

    [Fact]
    public void Better_Lower_IsOnlyForTimesAndCounts() => Assert.Equal(
        ["data-entry-count", "handling-time-minutes", "waiting-time-minutes"],
        All.Where(indicator => indicator.Better == Direction.Lower).Select(indicator => indicator.Code).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void Edition_OfEveryIndicator_IsTheTextGivenWithTheFormulaInWords() => Assert.All(All, indicator =>
    {
        var edition = Assert.Single(indicator.Editions);
        Assert.Equal((Edition.Key, Edition.From, Edition.Source), (edition.Key, edition.ValidFrom, edition.LegalSource));
        Assert.All([edition.InWords.Numerator, edition.InWords.Denominator, edition.InWords.CountedOn], words => Assert.False(string.IsNullOrWhiteSpace(words)));
    });

    [Fact]
    public void ByLevel_BreakdownOfCommunes_RestrictsTheUnits() => Assert.Equal(
        UnitGroups.CommuneLevel,
        All.Single(indicator => indicator.Code == "results-digitised-rate").Breakdowns.Single(breakdown => breakdown.Name == "cấp xã").Units);
}
