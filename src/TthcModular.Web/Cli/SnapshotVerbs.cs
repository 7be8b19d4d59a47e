using System.CommandLine;
using System.Globalization;
using System.Text;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Snapshots;
using TthcModular.Web.Api;
using TthcModular.Web.Features.Shared;
using TthcModular.Web.Features.Snapshots;

namespace TthcModular.Web.Cli;

internal sealed class SnapshotVerbs : VerbGroup
{
    private static readonly Argument<string> Plan = new("PLAN") { Description = "Mã kế hoạch." };
    private static readonly Argument<int> Id = new("ID") { Description = "Số của bản chốt." };
    private static readonly Argument<int> Later = new("LATER") { Description = "Số của bản chốt sau." };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Mã đơn vị; không có: đơn vị ban hành." };
    private static readonly Option<DateOnly?> From = IndicatorVerbs.Day("--from", "Ngày đầu kỳ, YYYY-MM-DD.");
    private static readonly Option<DateOnly?> To = IndicatorVerbs.Day("--to", "Ngày cuối kỳ, YYYY-MM-DD.");
    private static readonly Option<string?> Reason = new("--reason") { Description = "Lý do; bắt buộc khi kỳ đã chốt." };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Ghi nội dung vào tệp .json hoặc .csv." };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("snapshots", "Số liệu đã chốt.")
        {
            Verb("create", "Chốt số liệu của một đơn vị và các đơn vị trực thuộc.", [Plan, Unit, From, To, Reason], CreateAsync),
            Verb("list", "Các bản chốt của một kế hoạch.", [Plan], ListAsync),
            Verb("show", "Một bản chốt.", [Id, Out], ShowAsync),
            Verb("diff", "Các ô khác nhau giữa hai bản chốt, kèm nguyên nhân.", [Id, Later], DiffAsync),
        };
    }

    private static async Task<int> CreateAsync(Invocation run)
    {
        var reader = run.Get<PlanReader>();
        var found = await reader.PlanAtUnitAsync(run.Value(Plan), run.Value(Unit), run.Cancellation);
        if (!found.IsSuccess)
            return Invocation.Refuse(found.Refusal);
        var (plan, unit, scope) = found.Value;
        var span = reader.SpanOf(plan, run.Value(From), run.Value(To));
        if (!span.IsSuccess)
            return Invocation.Refuse(span.Refusal);
        await run.Get<IAuditLog>().AddAsync(
            Viewer.System.UserName, "snapshot.take", $"{plan.Slug} {unit.Code} {Show.IsoDay(span.Value.From)}..{Show.IsoDay(span.Value.To)}", run.Value(Reason), run.Cancellation);
        var taken = await run.Get<ISnapshots>().TakeAsync(new SnapshotRequest(plan, unit, span.Value, run.Value(Reason), Viewer.System.Name), scope, run.Cancellation);
        return taken.IsSuccess
            ? run.Answer(SnapshotAnswer.Of(taken.Value), string.Create(CultureInfo.InvariantCulture, $"Đã chốt số liệu: bản {taken.Value.Version}, số {taken.Value.Id}, {taken.Value.Cells} ô, mã băm {taken.Value.Hash}."))
            : Invocation.Refuse(taken.Refusal);
    }

    private static async Task<int> ListAsync(Invocation run)
    {
        var plan = await run.Get<PlanReader>().PlanAsync(run.Value(Plan), run.Cancellation);
        if (!plan.IsSuccess)
            return Invocation.Refuse(plan.Refusal);
        var answers = (await run.Get<ISnapshots>().ListAsync(plan.Value.Id, UnitScope.Everything, run.Cancellation)).Select(SnapshotAnswer.Of).ToList();
        return run.Answer(answers, () => Invocation.Table(
            ["Số", "Đơn vị", "Từ", "Đến", "Bản", "Chốt lúc", "Người chốt", "Lý do"],
            answers.Select(line => (string[])
            [
                Text(line.Id), line.Unit.Name, Show.IsoDay(line.From), Show.IsoDay(line.To), Text(line.Version), Show.Moment(line.TakenAt), line.Account, line.Reason,
            ])));
    }

    private static async Task<int> ShowAsync(Invocation run)
    {
        if (await run.Get<ISnapshots>().FindAsync(run.Value(Id), UnitScope.Everything, run.Cancellation) is not { } found)
            return Invocation.Refuse($"Không có bản chốt số liệu {run.Value(Id)}.");
        if (run.Value(Out) is { } file)
        {
            var content = file.Extension.ToLowerInvariant() switch
            {
                ".json" => Encoding.UTF8.GetBytes(found.Json),
                ".csv" => SnapshotFiles.Csv(found),
                _ => null,
            };
            if (content is null)
                return Invocation.Refuse($"Tệp '{file.Name}' phải có đuôi .json hoặc .csv.");
            await File.WriteAllBytesAsync(file.FullName, content, run.Cancellation);
            return run.Answer(SnapshotAnswer.Of(found.Summary), $"Đã ghi {file.FullName}.");
        }

        if (run.IsJson)
        {
            Console.Out.WriteLine(found.Json);
            return ExitCodes.Done;
        }

        Invocation.Table(
            ["Đơn vị", "Số", "Chỉ tiêu", "Phân tổ", "Tử số", "Mẫu số", "Giá trị", "Mục tiêu", "Trạng thái"],
            SnapshotTable.Rows(found.Content).Select(row => (string[])[row[1], row[2], row[3], row[5], row[6], row[7], row[8], row[10], row[12]]));
        return ExitCodes.Done;
    }

    private static async Task<int> DiffAsync(Invocation run)
    {
        var compared = await run.Get<ISnapshots>().CompareAsync(run.Value(Id), run.Value(Later), UnitScope.Everything, run.Cancellation);
        if (!compared.IsSuccess)
            return Invocation.Refuse(compared.Refusal);
        return run.Answer(DifferenceAnswer.Of(compared.Value), () => Invocation.Table(
            ["Đơn vị", "Số", "Chỉ tiêu", "Phân tổ", "Trước", "Sau", "Nguyên nhân"],
            compared.Value.Changed.Select(changed => (string[])
            [
                changed.Unit.Name, changed.Line.Number, changed.Line.Code, changed.Line.Breakdown ?? "", Cell(changed.Before), Cell(changed.After),
                string.Join("; ", changed.Causes.Select(CauseWords.Of)),
            ])));
    }

    private static string Cell(LockedCell? cell) => cell is null
        ? "không có"
        : string.Create(CultureInfo.InvariantCulture, $"{cell.Shown:0.##} ({cell.Numerator:0.##}/{cell.Denominator:0.##})");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
