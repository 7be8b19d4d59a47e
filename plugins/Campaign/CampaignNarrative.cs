using System.Globalization;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Standard;
using TthcModular.Sdk.Text;

namespace TthcModular.Plugins.Campaign;

internal static class CampaignNarrative
{
    public static string Write(ReportModel model) => string.Join(' ', Sentences(model).Where(sentence => sentence.Length > 0));

    private static IEnumerable<string> Sentences(ReportModel model)
    {
        yield return StandardNarratives.Indicators(model);
        yield return Progress(model);
        yield return StandardNarratives.Tasks(model);
    }

    /// <summary>The greatest rise over the year before, where baselines are known.</summary>
    private static string Progress(ReportModel model)
    {
        var risen = model.Indicators
            .Where(line => line.Unit == "%" && line.Value > line.Baseline)
            .MaxBy(line => line.Value - line.Baseline);
        return risen is { Value: { } value, Baseline: { } baseline }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Tăng nhiều nhất so với trước Chiến dịch: {risen.Name}, từ {VietnameseNumber.Text(baseline)} % lên {VietnameseNumber.Text(value)} %.")
            : "";
    }
}
