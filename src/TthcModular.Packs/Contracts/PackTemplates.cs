using TthcModular.Sdk;

namespace TthcModular.Packs.Contracts;

/// <summary>The report templates of a plan type, read.</summary>
internal sealed class PackTemplates
{
    public PackTemplates(PlanType type, Func<string, string?> readFile)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var report in type.Reports)
        {
            if (texts.ContainsKey(report.Template))
                continue;
            if (readFile(report.Template) is { } text)
                texts.Add(report.Template, text);
            else
                problems.Add($"Báo cáo '{report.Key}': không có tệp mẫu '{report.Template}' trong gói, hoặc tệp không phải UTF-8.");
        }

        (Texts, Problems) = (texts, problems);
    }

    public IReadOnlyDictionary<string, string> Texts { get; }

    public IReadOnlyList<string> Problems { get; }
}
