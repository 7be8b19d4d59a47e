using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Contracts;

/// <summary>The plan files of a plan type, read, with their tasks as templates.</summary>
internal sealed class PackPlanFiles
{
    private readonly List<string> problems = [];

    public PackPlanFiles(PlanType type, IPlanFileReader reader, Func<string, string?> readFile)
    {
        Read = [.. type.PlanFiles.Select(path => ReadOne(type, path, reader, readFile)).OfType<PlanFile>()];
        Templates = [.. Read.SelectMany(TaskTemplates.From)];
        foreach (var twice in Read.GroupBy(plan => plan.Slug, StringComparer.Ordinal).Where(same => same.Count() > 1))
            problems.Add($"Mã kế hoạch '{twice.Key}' có trong {twice.Count()} tệp kế hoạch.");
    }

    public IReadOnlyList<PlanFile> Read { get; }

    public IReadOnlyList<TaskTemplate> Templates { get; }

    public IReadOnlyList<string> Problems => problems;

    private PlanFile? ReadOne(PlanType type, string path, IPlanFileReader reader, Func<string, string?> readFile)
    {
        if (readFile(path) is not { } text)
        {
            problems.Add($"Không có tệp kế hoạch '{path}' trong gói, hoặc tệp không phải UTF-8.");
            return null;
        }

        var result = reader.Read(text);
        problems.AddRange(result.Errors.Select(error => $"Tệp kế hoạch '{path}', dòng {error.Line}: {error.Message}"));
        if (result.Plan is not { } plan)
            return null;
        if (plan.PlanType != type.Key)
            problems.Add($"Tệp kế hoạch '{path}' thuộc loại '{plan.PlanType}', không phải '{type.Key}'.");
        problems.AddRange(plan.Indicators
            .Where(used => type.Indicators.All(indicator => indicator.Code != used.Code))
            .Select(used => $"Tệp kế hoạch '{path}' dùng chỉ tiêu '{used.Code}' mà loại kế hoạch này không có."));
        return plan;
    }
}
