using System.CommandLine;
using TthcModular.Organisation.Scopes;
using TthcModular.Reports;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Api;

namespace TthcModular.Web.Cli;

internal sealed class ReportVerbs : VerbGroup
{
    private static readonly Argument<string> Plan = new("PLAN") { Description = "Mã kế hoạch." };
    private static readonly Argument<string> Report = new("REPORT") { Description = "Mã mẫu báo cáo." };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Mã đơn vị; không có: đơn vị ban hành." };
    private static readonly Option<DateOnly?> From = IndicatorVerbs.Day("--from", "Ngày đầu kỳ, YYYY-MM-DD.");
    private static readonly Option<DateOnly?> To = IndicatorVerbs.Day("--to", "Ngày cuối kỳ, YYYY-MM-DD.");
    private static readonly Option<FileInfo> Out = new("--out") { Description = "Tệp .docx, .html hoặc .xlsx.", Required = true };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("reports", "Báo cáo.")
        {
            Verb("render", "Lập một báo cáo thành tệp.", [Plan, Report, Unit, From, To, IndicatorVerbs.Tree, Out], RenderAsync),
        };
    }

    private static async Task<int> RenderAsync(Invocation run)
    {
        var file = run.Value(Out);
        if (!Enum.TryParse(file.Extension.TrimStart('.'), ignoreCase: true, out ReportFormat format))
            return Invocation.Refuse($"Tệp '{file.Name}' phải có đuôi .docx, .html hoặc .xlsx.");
        if (run.Value(From) is null != run.Value(To) is null)
            return Invocation.Refuse("Hãy cho cả --from và --to, hoặc không cho ngày nào.");
        var mode = PlanReader.TreeOf(run.Value(IndicatorVerbs.Tree));
        if (!mode.IsSuccess)
            return Invocation.Refuse(mode.Refusal);
        Span? span = run.Value(From) is { } from && run.Value(To) is { } to ? new Span(from, to) : null;
        var request = new ReportRequest(run.Value(Plan), run.Value(Report), run.Value(Unit), span, format) { Tree = mode.Value };
        var rendered = await run.Get<IReports>().RenderAsync(request, UnitScope.Everything, run.Cancellation);
        if (!rendered.IsSuccess)
            return Invocation.Refuse(rendered.Refusal);
        await File.WriteAllBytesAsync(file.FullName, rendered.Value.Content, run.Cancellation);
        foreach (var warning in rendered.Value.Warnings)
            Console.Error.WriteLine(warning);
        return run.Answer(new { file = file.FullName, rendered.Value.Title }, $"Đã lập {file.FullName}.");
    }
}
