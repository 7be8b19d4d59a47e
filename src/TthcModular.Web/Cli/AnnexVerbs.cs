using System.CommandLine;
using System.Globalization;
using TthcModular.Access.Scopes;
using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Annexes;

namespace TthcModular.Web.Cli;

internal sealed class AnnexVerbs : VerbGroup
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Tệp phụ lục .docx hoặc .xlsx." };
    private static readonly Option<int?> Year = new("--year") { Description = "Năm của các thời hạn không ghi năm; mặc định là năm được nhắc nhiều nhất trong tệp." };
    private static readonly Option<string> Plan = new("--plan") { Description = "Mã kế hoạch.", Required = true };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("annex", "Phụ lục của kế hoạch: bảng nhiệm vụ và chỉ tiêu trong tệp Word hoặc Excel.")
        {
            VerbWithoutData("read", "In ra phụ lục được hiểu thế nào; không ghi gì.", [File, Year], run => Task.FromResult(Read(run))),
            Verb("import", "Nạp phụ lục vào kế hoạch; nhiệm vụ cùng số được cập nhật.", [File, Plan], ImportAsync),
        };
    }

    private static int Read(Invocation run)
    {
        var file = run.Value(File);
        var annex = run.Get<IAnnexes>().Read(file.FullName, file.Name, run.Value(Year));
        return annex.IsSuccess ? run.Answer(Answer(annex.Value), () => Print(annex.Value)) : Invocation.Refuse(annex.Refusal);
    }

    private static async Task<int> ImportAsync(Invocation run)
    {
        var file = run.Value(File);
        var result = await run.Get<IAnnexes>().ImportAsync(file.FullName, file.Name, run.Value(Plan), Viewer.System.Name, run.Cancellation);
        foreach (var warning in result.Warnings)
            Console.Error.WriteLine(Line(warning));
        if (result.Slug is not null)
            return run.Answer(result, $"Đã nạp {result.Tasks} nhiệm vụ và {result.Indicators} chỉ tiêu vào kế hoạch {result.Slug}.");
        return Invocation.Refuse(string.Join('\n', result.Errors));
    }

    private static object Answer(Annex annex) => new
    {
        tasks = annex.Tasks.Select(task => new
        {
            task.Number,
            task.Section,
            task.Title,
            task.Lead,
            task.Coordinate,
            task.Deliverable,
            schedule = Schedule(task.Schedule),
            reportDue = task.ReportDue is { } report ? Schedule(report) : null,
        }),
        indicators = annex.Indicators.Select(indicator => new { indicator.Number, indicator.Name, indicator.Unit, indicator.Lead, indicator.Targets }),
        warnings = annex.Warnings,
    };

    private static object Schedule(AnnexSchedule schedule) => new { kind = ScheduleKindNames.Of(schedule.Kind), schedule.Text, schedule.Due };

    private static void Print(Annex annex)
    {
        Invocation.Table(
            ["Số", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Hạn"],
            annex.Tasks.Select(task => (string[])
            [
                task.Number, task.Title, string.Join("; ", task.Lead), string.Join("; ", task.Coordinate), task.Schedule.Text,
                task.Schedule.Due?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "",
            ]));
        Invocation.Table(
            ["Số", "Chỉ tiêu", "Đơn vị tính", "Mức"],
            annex.Indicators.Select(indicator => (string[])
            [
                indicator.Number, indicator.Name, indicator.Unit, string.Join("; ", indicator.Targets.Select(target => $"{target.Breakdown} {target.Comparator} {target.Value}".Trim())),
            ]));
        foreach (var warning in annex.Warnings)
            Console.Error.WriteLine(Line(warning));
    }

    private static string Line(AnnexWarning warning) => warning.Row > 0 ? $"Dòng {warning.Row}: {warning.Message}" : warning.Message;
}
