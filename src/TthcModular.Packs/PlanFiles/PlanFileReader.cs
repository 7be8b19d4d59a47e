using System.Text;

namespace TthcModular.Packs.PlanFiles;

/// <summary>Reads and writes plan files in YAML.</summary>
internal sealed class PlanFileReader : IPlanFileReader
{
    private const int MaxBytes = 2 * 1024 * 1024;

    public PlanFileResult Read(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var errors = new PlanFileErrors();
        var plan = Read(yaml, errors);
        return new PlanFileResult(errors.Any ? null : plan, errors.InOrder());
    }

    public string Write(PlanFile plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanFileWriter.Write(plan);
    }

    private static PlanFile? Read(string yaml, PlanFileErrors errors)
    {
        if (yaml.Length > MaxBytes || Encoding.UTF8.GetByteCount(yaml) > MaxBytes)
        {
            errors.Add(0, "Tệp kế hoạch lớn hơn 2 MB: bỏ bớt phần không thuộc kế hoạch.");
            return null;
        }

        return YamlTree.Read(yaml.TrimStart('\uFEFF'), errors) is { } root
            ? MapReader.Read(root, "kế hoạch", errors, PlanFileMapping.Plan)
            : null;
    }
}
