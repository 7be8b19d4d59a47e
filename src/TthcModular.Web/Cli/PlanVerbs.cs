using System.CommandLine;
using System.Globalization;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans;
using TthcModular.Web.Api;

namespace TthcModular.Web.Cli;

internal sealed class PlanVerbs : VerbGroup
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Tệp kế hoạch .yaml." };
    private static readonly Argument<string> Slug = new("SLUG") { Description = "Mã kế hoạch." };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("plans", "Kế hoạch: liệt kê, nạp, xuất.")
        {
            Verb("list", "Liệt kê các kế hoạch.", [], ListAsync),
            Verb("import", "Nạp một kế hoạch, hoặc cập nhật kế hoạch cùng mã.", [File], ImportAsync),
            Verb("export", "In một kế hoạch (YAML) ra đầu ra chuẩn.", [Slug], ExportAsync),
        };
    }

    private static async Task<int> ListAsync(Invocation run)
    {
        var plans = await run.Get<IPlans>().ListAsync(search: null, UnitScope.Everything, run.Cancellation);
        return run.Answer(plans.Select(PlanListing.Of), () => Invocation.Table(
            ["Mã", "Số", "Tên", "Nhiệm vụ", "Chỉ tiêu"],
            plans.Select(plan => (string[])
            [
                plan.Slug, plan.Number, plan.Title, plan.Tasks.ToString(CultureInfo.InvariantCulture), plan.Indicators.ToString(CultureInfo.InvariantCulture),
            ])));
    }

    private static async Task<int> ImportAsync(Invocation run)
    {
        if (!run.Value(File).Exists)
            return Invocation.Refuse($"Không có tệp {run.Value(File)}.");
        var yaml = await System.IO.File.ReadAllTextAsync(run.Value(File).FullName, run.Cancellation);
        var result = await run.Get<IPlanFiles>().ImportAsync(yaml, Viewer.System.Name, run.Cancellation);
        foreach (var warning in result.Warnings)
            Console.Error.WriteLine(warning);
        if (result.Slug is not null)
            return run.Answer(result, result.Created ? $"Đã nạp kế hoạch {result.Slug}." : $"Đã cập nhật kế hoạch {result.Slug}.");
        foreach (var error in result.Errors)
            Console.Error.WriteLine(error.Line > 0 ? $"Dòng {error.Line}: {error.Message}" : error.Message);
        return ExitCodes.Refused;
    }

    private static async Task<int> ExportAsync(Invocation run)
    {
        var slug = run.Value(Slug);
        var yaml = await run.Get<IPlanFiles>().ExportAsync(slug, run.Cancellation);
        if (yaml is null)
            return Invocation.Refuse($"Không có kế hoạch '{slug}'.");
        await Console.Out.WriteAsync(yaml);
        return ExitCodes.Done;
    }
}
