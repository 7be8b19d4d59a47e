using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Annexes;

/// <summary>
/// Adds what an annex holds to a plan. A task is the plan's task of the same number. An annex names indicators in words
/// only: the code is that of the plan's or the plan type's indicator of that name.
/// </summary>
internal sealed class AnnexMerge(PlanFile plan, PlanType? type)
{
    private readonly List<AnnexWarning> warnings = [];

    public IReadOnlyList<AnnexWarning> Warnings => warnings;

    /// <summary>How many indicators were taken.</summary>
    public int Indicators { get; private set; }

    public PlanFile With(Annex annex)
    {
        var read = annex.Tasks.ToDictionary(task => task.Number, StringComparer.Ordinal);
        var kept = plan.Tasks.Where(task => !read.ContainsKey(task.Number)).ToList();
        if (kept.Count > 0 && read.Count > 0)
            warnings.Add(new AnnexWarning(0, $"Kế hoạch còn {kept.Count} nhiệm vụ mà phụ lục không có, được giữ nguyên: {string.Join(", ", kept.Select(task => task.Number))}."));
        var known = plan.Tasks.ToDictionary(task => task.Number, StringComparer.Ordinal);
        var tasks = plan.Tasks.Select(task => read.TryGetValue(task.Number, out var row) ? Task(row, task) : task)
            .Concat(annex.Tasks.Where(task => !known.ContainsKey(task.Number)).Select(task => Task(task, before: null)));
        return plan with { Tasks = [.. tasks], Indicators = WithIndicators(annex.Indicators) };
    }

    private static PlanFileTask Task(AnnexTask task, PlanFileTask? before) => new()
    {
        Number = task.Number,
        Section = task.Section.Length > 0 ? task.Section : before?.Section ?? "",
        Title = task.Title,
        Lead = task.Lead,
        Coordinate = task.Coordinate,
        Deliverable = task.Deliverable.Length > 0 ? task.Deliverable : before?.Deliverable,
        Schedule = new() { Kind = ScheduleKindNames.Of(task.Schedule.Kind), Text = task.Schedule.Text, Due = task.Schedule.Due },
        ReportDue = task.ReportDue is { } report ? new() { Text = report.Text, Due = report.Due } : before?.ReportDue,
        QuantitativeTarget = before?.QuantitativeTarget,
    };

    private List<PlanFileIndicator> WithIndicators(IReadOnlyList<AnnexIndicator> read)
    {
        var indicators = plan.Indicators.ToList();
        foreach (var line in read)
        {
            var number = line.Number.Length > 0 ? line.Number : FormattableString.Invariant($"{indicators.Count + 1}");
            var position = indicators.FindIndex(indicator => Same(indicator.Name, line.Name) || (indicator.Number == line.Number && Alike(indicator.Name, line.Name)));
            if (position >= 0)
                indicators[position] = indicators[position] with { Targets = [.. line.Targets.Select(target => Target(target, indicators[position]))] };
            else if (CodeOf(line) is { } code)
                indicators.Add(new PlanFileIndicator { Number = number, Code = code, Name = line.Name, Unit = line.Unit, Lead = line.Lead, Targets = [.. line.Targets.Select(target => Target(target, before: null))] });
            else
                continue;
            Indicators++;
        }

        return indicators;
    }

    private string? CodeOf(AnnexIndicator line)
    {
        var found = type?.Indicators.Where(indicator => Alike(indicator.Name, line.Name)).OrderByDescending(indicator => Same(indicator.Name, line.Name)).FirstOrDefault();
        if (found is null)
            warnings.Add(new AnnexWarning(line.Row, $"Chỉ tiêu '{line.Name}' không khớp với chỉ tiêu nào của loại kế hoạch nên không được nạp: thêm vào tệp kế hoạch với mã chỉ tiêu."));
        return found?.Code;
    }

    /// <summary>An annex words the part of an indicator that a target is for; the plan's own target of that milestone keeps the code of the part.</summary>
    private static PlanFileTarget Target(AnnexTarget target, PlanFileIndicator? before)
    {
        var same = before?.Targets.Where(old => old.Value == target.Value || old.By == target.By).ToList() ?? [];
        var old = same.Find(candidate => candidate.Value == target.Value) ?? (same.Count == 1 ? same[0] : null);
        return new PlanFileTarget
        {
            Value = target.Value,
            Comparator = target.Comparator,
            Milestone = target.Milestone ?? old?.Milestone,
            By = target.By ?? old?.By,
            Breakdown = old?.Breakdown,
        };
    }

    private static bool Same(string left, string right) => VietnameseText.Fold(left) == VietnameseText.Fold(right);

    /// <summary>One name holds the other.</summary>
    private static bool Alike(string left, string right)
    {
        var (a, b) = (VietnameseText.Fold(left), VietnameseText.Fold(right));
        return a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }
}
