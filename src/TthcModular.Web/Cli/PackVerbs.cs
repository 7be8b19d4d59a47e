using System.CommandLine;
using TthcModular.Organisation.Scopes;
using TthcModular.Packs;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Host;
using TthcModular.Packs.Register;
using TthcModular.Web.Api;
using TthcModular.Web.Features.Packs;

namespace TthcModular.Web.Cli;

internal sealed class PackVerbs : VerbGroup
{
    private static readonly Argument<string> Id = new("ID") { Description = "Mã gói." };
    private static readonly Argument<string> PackPath = new("FILE") { Description = "Tệp .tthcpack hoặc thư mục gói." };
    private static readonly Argument<FileInfo> Archive = new("FILE") { Description = "Tệp .tthcpack." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Chỉ cho xem sẽ thay đổi những gì." };
    private static readonly Option<bool> AllowUnsigned = new("--allow-unsigned") { Description = "Chấp nhận gói không có chữ ký của đơn vị phát hành đã đăng ký." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Lý do, ghi vào lịch sử." };

    protected override IEnumerable<Command> Describe()
    {
        var packs = new Command("packs", "Gói loại kế hoạch.")
        {
            Verb("list", "Liệt kê các gói với trạng thái và lý do.", [], run => Task.FromResult(List(run))),
            Verb("verify", "Kiểm tra một gói mà không cài.", [PackPath], VerifyAsync),
            Verb("install", "Cài hoặc nâng cấp từ tệp; máy chủ đang chạy tự nhận.", [Archive, AllowUnsigned, DryRun, Reason], InstallAsync),
            Move("rollback", "Quay về phiên bản trước; máy chủ đang chạy tự nhận.", PackMoveKind.RollBack),
            Move("enable", "Bật một gói; máy chủ đang chạy tự nhận.", PackMoveKind.Enable),
            Move("disable", "Tắt một gói; máy chủ đang chạy tự nhận.", PackMoveKind.Disable),
            Move("remove", "Gỡ một gói; kế hoạch và số liệu vẫn giữ.", PackMoveKind.Remove),
            Move("retry", "Thử lại một gói đang lỗi hoặc bị tạm ngừng gọi.", PackMoveKind.Retry),
            Verb("history", "Ai đã làm gì với các gói, mới nhất trước.", [], HistoryAsync),
        };
        packs.Subcommands.Add(PackKeyVerbs.Describe(Verb));
        yield return packs;
    }

    private Command Move(string name, string description, PackMoveKind kind) =>
        Verb(name, description, [Id, DryRun, Reason], run => MoveAsync(run, new PackMove(kind, run.Value(Id))));

    private static int List(Invocation run)
    {
        var packs = run.Get<IPackCatalogue>().Current.Packs;
        return run.Answer(packs.Select(Answer), () => Print(packs));
    }

    private static async Task<int> VerifyAsync(Invocation run)
    {
        var pack = await run.Get<IPackHost>().VerifyAsync(run.Value(PackPath), run.Cancellation);
        run.Answer(Answer(pack), () => Print([pack]));
        return pack.State == PackState.Active ? ExitCodes.Done : Invocation.Refuse(pack.Reason);
    }

    private static async Task<int> InstallAsync(Invocation run)
    {
        if (!run.Value(Archive).Exists)
            return Invocation.Refuse($"Không có tệp {run.Value(Archive)}.");
        await using var content = run.Value(Archive).OpenRead();
        var file = new PackFile(run.Value(Archive).Name, content, run.Value(AllowUnsigned));
        var lifecycle = run.Get<IPackLifecycle>();
        if (run.Value(DryRun))
            return await PreviewAsync(run, await lifecycle.PreviewAsync(file, run.Cancellation));
        var kept = await lifecycle.UploadAsync(file, Order(run), run.Cancellation);
        if (!kept.IsSuccess)
            return Invocation.Refuse(kept.Reason);
        var overview = await lifecycle.OverviewAsync(run.Cancellation);
        var choice = overview.Register.ChoiceOf(kept.Value.PackId);
        if (choice.Version == kept.Value.Version && choice is { IsDisabled: false, IsRemoved: false })
            return Shown(run, run.Get<IPackCatalogue>().Current.Packs.First(pack => pack.Id == kept.Value.PackId));
        return await MoveAsync(run, new PackMove(PackMoveKind.Use, kept.Value.PackId, kept.Value.Version));
    }

    private static async Task<int> MoveAsync(Invocation run, PackMove move)
    {
        var lifecycle = run.Get<IPackLifecycle>();
        if (run.Value(DryRun))
            return await PreviewAsync(run, await lifecycle.PreviewAsync(move, run.Cancellation));
        var done = await lifecycle.DoAsync(move, Order(run), run.Cancellation);
        return done.IsSuccess ? Shown(run, done.Value) : Invocation.Refuse(done.Reason);
    }

    private static async Task<int> PreviewAsync(Invocation run, PackOutcome<PackPreview> preview)
    {
        if (!preview.IsSuccess)
            return Invocation.Refuse(preview.Reason);
        var sheet = await run.Get<PackConsequences>().OfAsync(preview.Value, UnitScope.Everything, run.Cancellation);
        var shown = PackPreviewAnswer.Of(sheet);
        return run.Answer(shown, () => shown.Print(sheet));
    }

    private static async Task<int> HistoryAsync(Invocation run)
    {
        var history = await run.Get<IPackLifecycle>().HistoryAsync(packId: null, limit: 200, run.Cancellation);
        return run.Answer(
            history.Select(entry => new { entry.At, entry.Account, action = Codes.Of(entry.Action), pack = entry.PackId, entry.Version, entry.Reason }),
            () => Invocation.Table(
                ["Lúc", "Người làm", "Việc", "Gói", "Phiên bản", "Lý do"],
                history.Select(entry => (string[])[Features.Shared.Show.Moment(entry.At), entry.Account, PackWords.Of(entry.Action), entry.PackId, entry.Version, entry.Reason])));
    }

    /// <summary>A pack switched on that does not work is told as what it is, and the verb still did what it says.</summary>
    private static int Shown(Invocation run, PackEntry pack) => run.Answer(Answer(pack), () => Print([pack]));

    private static PackOrder Order(Invocation run) => new(Access.Scopes.Viewer.System.UserName, run.Value(Reason) ?? "");

    private static object Answer(PackEntry pack) => new { pack.Id, pack.Version, state = Codes.Of(pack.State), pack.Reason };

    private static void Print(IReadOnlyList<PackEntry> packs) => Invocation.Table(
        ["Mã", "Phiên bản", "Trạng thái", "Lý do"], packs.Select(pack => (string[])[pack.Id, pack.Version, Codes.Of(pack.State), pack.Reason]));
}
