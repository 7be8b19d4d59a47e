using System.CommandLine;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Organisation.Units.Changes;

namespace TthcModular.Web.Cli;

/// <summary>Verbs that change the organisation tree from a day on.</summary>
internal static class UnitChangeVerbs
{
    private static readonly Option<string> From = new("--from") { Description = "Đơn vị kết thúc: mã hoặc tên; nhiều đơn vị cách nhau dấu phẩy.", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "Đơn vị nhận: mã hoặc tên; khi chia, nhiều đơn vị cách nhau dấu phẩy.", Required = true };
    private static readonly Option<DateOnly?> On = Required(IndicatorVerbs.Day("--on", "Ngày đầu tiên có hiệu lực, YYYY-MM-DD."));
    private static readonly Option<string[]> Name = new("--name") { Description = "Tên của đơn vị nhận mới; khi chia: MÃ=TÊN, lặp lại cho mỗi đơn vị mới." };
    private static readonly Option<string?> Parent = new("--parent") { Description = "Cấp trên của đơn vị mới; không có: cấp trên chung của các đơn vị kết thúc." };
    private static readonly Option<string> Unit = new("--unit") { Description = "Đơn vị: mã hoặc tên.", Required = true };
    private static readonly Option<string?> Under = new("--to") { Description = "Cấp trên mới: mã hoặc tên; không có: không thuộc đơn vị nào." };
    private static readonly Option<string> NewName = new("--name") { Description = "Tên.", Required = true };
    private static readonly Option<string?> Successor = new("--to") { Description = "Đơn vị kế thừa; không có: không đơn vị nào kế thừa." };
    private static readonly Option<string> Code = new("--code") { Description = "Mã mới, chưa từng dùng.", Required = true };
    private static readonly Option<UnitKind> Kind = new("--kind") { Description = "Loại đơn vị: province, district, commune, department, office, committee, team.", Required = true };
    private static readonly Option<BelowClosed> Below = new("--children") { Description = "Đơn vị trực thuộc: refuse (không cho), up (lên cấp trên), close (kết thúc cùng)." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Chỉ cho xem những gì sẽ thay đổi." };

    /// <param name="verb">Makes a verb that works on the data.</param>
    public static IEnumerable<Command> Describe(Func<string, string, IEnumerable<Symbol>, Func<Invocation, Task<int>>, Command> verb) =>
    [
        verb("merge", "Sáp nhập nguyên vẹn một hay nhiều đơn vị vào một đơn vị có sẵn, hoặc mới (--name).", [From, To, On, Name, Parent, DryRun], run =>
            ChangeAsync(run, new MergeUnits(List(run.Value(From)), Targets(run)[0], run.Value(On)!.Value))),
        verb("split", "Chia một đơn vị cho nhiều đơn vị, không biết tỷ lệ.", [From, To, On, Name, Parent, Below, DryRun], run =>
            ChangeAsync(run, new SplitUnit(run.Value(From), Targets(run), run.Value(On)!.Value) { Below = run.Value(Below) })),
        verb("move", "Chuyển một đơn vị về cấp trên khác.", [Unit, Under, On, DryRun], run =>
            ChangeAsync(run, new MoveUnit(run.Value(Unit), run.Value(Under), run.Value(On)!.Value))),
        verb("rename", "Đổi tên một đơn vị; tên cũ vẫn tìm được.", [Unit, NewName, On, DryRun], run =>
            ChangeAsync(run, new RenameUnit(run.Value(Unit), run.Value(NewName), run.Value(On)!.Value))),
        verb("close", "Kết thúc một đơn vị.", [Unit, Successor, On, Below, DryRun], run =>
            ChangeAsync(run, new CloseUnit(run.Value(Unit), run.Value(Successor), run.Value(On)!.Value) { Below = run.Value(Below) })),
        verb("open", "Mở một đơn vị mới.", [Code, NewName, Kind, Parent, On, DryRun], run =>
            ChangeAsync(run, new OpenUnit(new UnitTarget(run.Value(Code)) { Name = run.Value(NewName), Kind = run.Value(Kind), Under = run.Value(Parent) }, run.Value(On)!.Value))),
    ];

    private static async Task<int> ChangeAsync(Invocation run, UnitChange change)
    {
        var changes = run.Get<IUnitChanges>();
        var done = run.Value(DryRun)
            ? await changes.PreviewAsync(change, UnitScope.Everything, run.Cancellation)
            : await changes.ApplyAsync(change, UnitScope.Everything, Viewer.System.UserName, seen: null, run.Cancellation);
        if (!done.IsSuccess)
            return Invocation.Refuse(done.Refusal);
        var preview = done.Value;
        return run.Answer(
            new { preview.Action, preview.Title, preview.Subject, preview.On, preview.Steps, preview.Effects, preview.Warnings, applied = !run.Value(DryRun) },
            () => Print(preview, run.Value(DryRun)));
    }

    private static void Print(ChangePreview preview, bool isTrial)
    {
        Console.Out.WriteLine(preview.Title + (isTrial ? " (chưa thực hiện):" : ":"));
        foreach (var line in preview.Steps.Concat(preview.Effects))
            Console.Out.WriteLine($"- {line}");
        foreach (var warning in preview.Warnings)
            Console.Error.WriteLine(warning);
    }

    private static string[] List(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The receiving units; a name alone belongs to the only one.</summary>
    private static IReadOnlyList<UnitTarget> Targets(Invocation run)
    {
        var names = run.Value(Name) ?? [];
        var targets = List(run.Value(To));
        return targets.Length == 0
            ? [new UnitTarget("")]
            : [.. targets.Select(code => new UnitTarget(code) { Name = NameOf(code, targets.Length == 1, names), Under = run.Value(Parent) })];
    }

    private static string? NameOf(string code, bool isOnly, string[] names)
    {
        var own = Array.Find(names, name => name.StartsWith(code + "=", StringComparison.OrdinalIgnoreCase));
        return own is not null ? own[(code.Length + 1)..] : isOnly ? names.FirstOrDefault() : null;
    }

    private static Option<DateOnly?> Required(Option<DateOnly?> option)
    {
        option.Required = true;
        return option;
    }
}
