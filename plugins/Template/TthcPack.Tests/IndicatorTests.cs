using TthcModular.Sdk;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcPack.Tests;

public sealed class IndicatorTests
{
    private static readonly DateTimeOffset Due = new(2024, 3, 4, 17, 0, 0, TimeSpan.FromHours(7));

    private static readonly CaseRecord Case = new()
    {
        Code = "H01",
        ProcedureCode = "2.000815",
        ServiceLevel = ServiceLevel.Full,
        Channel = Channel.Online,
        ReceivedAt = Due.AddDays(-3),
        ReceivedOn = new DateOnly(2024, 3, 1),
        DueAt = Due,
        Outcome = Outcome.Granted,
    };

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void OnTime_CompletedMinutesAfterDue_CountsUntilTheMinuteItself(int minutes, bool counts)
    {
        var completed = Case with { CompletedAt = Due.AddMinutes(minutes) };

        Assert.Equal(counts, Counts("settled-in-time-rate", completed));
    }

    private static bool Counts(string code, CaseRecord record)
    {
        var pack = new PackBuilder();
        new TthcPackPack().Describe(pack);
        var indicator = pack.Build().Single().Indicators.Single(indicator => indicator.Code == code);
        var numerator = Assert.IsType<Measure.Count>(indicator.Editions[0].Numerator);
        return FilterCompiler.ToExpression<CaseRecord>(numerator.Condition).Compile()(record);
    }
}
