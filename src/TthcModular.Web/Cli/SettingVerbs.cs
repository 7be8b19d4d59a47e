using System.CommandLine;
using System.Globalization;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.PlanTypes;

namespace TthcModular.Web.Cli;

internal sealed class SettingVerbs : VerbGroup
{
    private static readonly Argument<string> PlanType = new("PLAN_TYPE") { Description = "Mã loại kế hoạch." };
    private static readonly Argument<string> UnitCode = new("UNIT") { Description = "Mã đơn vị." };
    private static readonly Argument<string> Key = new("KEY") { Description = "Mã thiết lập; 'on': bật (true), tắt (false) loại kế hoạch." };
    private static readonly Option<string?> Value = new("--value") { Description = "Giá trị riêng; không có: bỏ giá trị riêng, theo cấp trên." };
    private static readonly Option<string?> Day = new("--day") { Description = "Ngày đọc, hoặc ngày có hiệu lực (YYYY-MM-DD); không có: hôm nay." };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("settings", "Bật, tắt và thiết lập loại kế hoạch theo đơn vị.")
        {
            Verb("list", "Liệt kê thiết lập của một loại kế hoạch ở một đơn vị.", [PlanType, UnitCode, Day], ListAsync),
            Verb("set", "Đặt hoặc bỏ một giá trị riêng của đơn vị.", [PlanType, UnitCode, Key, Value, Day], SetAsync),
        };
    }

    private static async Task<int> ListAsync(Invocation run)
    {
        var (unit, day, fault) = await PlaceAsync(run);
        if (unit is null)
            return Invocation.Refuse(fault);
        var (type, book) = (run.Value(PlanType), await run.Get<IPlanTypeSettings>().ReadAsync(run.Cancellation));
        if (book.Declared(type) is null)
            return Invocation.Refuse($"Chưa có gói cho loại kế hoạch '{type}'.");
        IReadOnlyList<SettingState> states = [book.Switch(type, unit, day), .. book.States(type, unit, day)];
        return run.Answer(
            states.Select(state => new { state.Field.Key, state.Field.Name, state.Value, state.Own, state.OwnSince, state.Inherited, from = state.From?.Code }),
            () => Invocation.Table(
                ["Mã", "Tên", "Giá trị", "Từ"],
                states.Select(state => (string[])
                [
                    state.Field.Key, state.Field.Name, state.Field.Words(state.Value), state.Own is not null ? unit.Name : state.From?.Name ?? "mặc định",
                ])));
    }

    private static async Task<int> SetAsync(Invocation run)
    {
        var (unit, day, fault) = await PlaceAsync(run);
        if (unit is null)
            return Invocation.Refuse(fault);
        var book = await run.Get<IPlanTypeSettings>().ReadAsync(run.Cancellation);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal) { [run.Value(Key)] = run.Value(Value) };
        var type = run.Value(PlanType);
        var changed = await run.Get<SettingDesk>().ChangeAsync(
            new SettingRequest(type, unit, day, values, book.Version(type, unit), Viewer.System.UserName), run.Cancellation);
        return changed.IsSuccess
            ? run.Answer(changed.Value, changed.Value.Count == 0 ? "Không có gì thay đổi." : $"Đã lưu; có hiệu lực từ {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.")
            : Invocation.Refuse(changed.Refusal);
    }

    private static async Task<(Unit? Unit, DateOnly Day, string Fault)> PlaceAsync(Invocation run)
    {
        var day = run.Get<TimeProvider>().Today();
        if (run.Value(Day) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return (null, day, $"'{text}' không phải ngày YYYY-MM-DD.");
        var tree = await run.Get<IOrganisation>().TreeAsync(run.Cancellation);
        return tree.Find(run.Value(UnitCode)) is { } unit ? (unit, day, "") : (null, day, $"Không có đơn vị mã '{run.Value(UnitCode)}'.");
    }
}
