using System.CommandLine;
using System.Globalization;
using TthcModular.Web.Api;

namespace TthcModular.Web.Cli;

internal sealed class IndicatorVerbs : VerbGroup
{
    private static readonly Argument<string> Plan = new("PLAN") { Description = "Mã kế hoạch." };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Mã đơn vị; không có: đơn vị ban hành." };
    private static readonly Option<DateOnly?> From = Day("--from", "Ngày đầu kỳ, YYYY-MM-DD.");
    private static readonly Option<DateOnly?> To = Day("--to", "Ngày cuối kỳ, YYYY-MM-DD.");
    public static readonly Option<string?> Tree = new("--tree") { Description = "then: như khi đó; now: theo bản đồ hôm nay." };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"'{result.Tokens[0].Value}' không phải ngày YYYY-MM-DD.");
            return null;
        },
    };

    protected override IEnumerable<Command> Describe() =>
        [Verb("indicators", "Chỉ tiêu của một kế hoạch cho một đơn vị và một kỳ.", [Plan, Unit, From, To, Tree], ListAsync)];

    private static async Task<int> ListAsync(Invocation run)
    {
        var result = await run.Get<IndicatorReader>()
            .ReadAsync(run.Value(Plan), run.Value(Unit), run.Value(From), run.Value(To), run.Value(Tree), run.Cancellation);
        if (!result.IsSuccess)
            return Invocation.Refuse(result.Refusal);
        var answers = result.Value;
        return run.Answer(answers, () => Invocation.Table(
            ["Số", "Chỉ tiêu", "Phân tổ", "Tử số", "Mẫu số", "Giá trị", "Mục tiêu", "Trạng thái"],
            answers.Select(line => (string[])
            [
                line.Number, line.Code, line.Breakdown ?? "", Text(line.Numerator), Text(line.Denominator), Text(line.Value), Text(line.Target), line.Status,
            ])));
    }

    private static string Text(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
