using TthcModular.Packs.Catalogue;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Templates;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Checks;

/// <summary>
/// Holds every report view of a pack against what the host can render, before the pack becomes active: names, functions,
/// allowed HTML, and a trial with and without data.
/// </summary>
internal sealed class ReportTemplateCheck(ITextTemplates templates) : IPackCheck
{
    public IEnumerable<string> Check(InstalledPlanType planType) =>
        planType.Type.Reports.SelectMany(view => FaultsOf(view, planType).Select(fault => $"Mẫu báo cáo '{view.Key}' ({view.Template}){fault}"));

    private IEnumerable<string> FaultsOf(ReportView view, InstalledPlanType planType)
    {
        if (!planType.Type.Calendars.Any(calendar => string.Equals(calendar.Key, view.Calendar, StringComparison.Ordinal)))
            yield return $": loại kế hoạch không có lịch '{view.Calendar}'.";
        if (!planType.Templates.TryGetValue(view.Template, out var text))
        {
            yield return ": gói không có tệp này.";
            yield break;
        }

        foreach (var fault in FaultsOf(text))
            yield return fault;
    }

    private IEnumerable<string> FaultsOf(string text)
    {
        var compiled = templates.Compile(text);
        foreach (var fault in compiled.Faults)
            yield return $", dòng {fault.Line}: {fault.Message}";
        foreach (var fault in BodyReader.FaultsOfElements(compiled.StaticText))
            yield return $": {fault}";
        if (compiled.Template is null)
            yield break;
        foreach (var fault in Trial(compiled.Template).Distinct(StringComparer.Ordinal))
            yield return fault;
    }

    private static IEnumerable<string> Trial(ITextTemplate template) =>
        TrialOn(template, TrialModels.Empty, "không có số liệu").Concat(TrialOn(template, TrialModels.Full, "có số liệu"));

    private static IEnumerable<string> TrialOn(ITextTemplate template, ReportModel model, string what)
    {
        var rendered = template.Render(model);
        if (!rendered.IsSuccess)
            return [$", lập thử khi {what}: {rendered.Refusal.Message}"];
        return BodyReader.Read(rendered.Value).Faults.Select(fault => $", lập thử khi {what}: {fault}");
    }
}
