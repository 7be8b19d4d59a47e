using TthcModular.Figures.Records;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Sums;

/// <summary>Refuses packs whose measures name fields that records do not have.</summary>
internal sealed class DefinitionCheck : IPackCheck
{
    public IEnumerable<string> Check(InstalledPlanType planType) => planType.Type.Indicators.SelectMany(Check);

    private static IEnumerable<string> Check(Indicator indicator) => indicator.Editions.Count == 0
        ? [$"Chỉ tiêu '{indicator.Code}' không có phiên bản nào."]
        : MeasureDefinitions.Of(indicator).Select(Fault).OfType<string>().Distinct(StringComparer.Ordinal).Select(fault => $"Chỉ tiêu '{indicator.Code}': {fault}");

    private static string? Fault(Measure measure)
    {
        try
        {
            Compile(measure);
            return null;
        }
        catch (DefinitionException fault)
        {
            return fault.Message;
        }
    }

    private static object Compile(Measure measure) => MeasureDefinitions.KindOf(measure) switch
    {
        RecordKind.Cases => new MeasureFormula<CaseRow>(0, measure),
        RecordKind.Feedback => new MeasureFormula<FeedbackRow>(0, measure),
        _ => new MeasureFormula<ResultRow>(0, measure),
    };
}
