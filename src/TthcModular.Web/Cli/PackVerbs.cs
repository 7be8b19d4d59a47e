using System.CommandLine;
using TthcModular.Packs;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Host;
using TthcModular.Web.Api;

namespace TthcModular.Web.Cli;

internal sealed class PackVerbs : VerbGroup
{
    private static readonly Argument<string> Id = new("ID") { Description = "Mã gói." };
    private static readonly Argument<string> PackPath = new("FILE") { Description = "Tệp .tthcpack hoặc thư mục gói." };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("packs", "Gói loại kế hoạch.")
        {
            Verb("list", "Liệt kê các gói với trạng thái và lý do.", [], run => Task.FromResult(List(run))),
            Verb("verify", "Kiểm tra một gói mà không cài.", [PackPath], VerifyAsync),
            Verb("enable", "Bật một gói; máy chủ đang chạy tự nhận.", [Id], run => SwitchAsync(run, host => host.EnableAsync(run.Value(Id), run.Cancellation))),
            Verb("disable", "Tắt một gói; máy chủ đang chạy tự nhận.", [Id], run => SwitchAsync(run, host => host.DisableAsync(run.Value(Id), run.Cancellation))),
        };
    }

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

    private static async Task<int> SwitchAsync(Invocation run, Func<IPackHost, Task<PackOutcome<PackEntry>>> change)
    {
        var outcome = await change(run.Get<IPackHost>());
        return outcome.IsSuccess ? run.Answer(Answer(outcome.Value), () => Print([outcome.Value])) : Invocation.Refuse(outcome.Reason);
    }

    private static object Answer(PackEntry pack) => new { pack.Id, pack.Version, state = Codes.Of(pack.State), pack.Reason };

    private static void Print(IReadOnlyList<PackEntry> packs) => Invocation.Table(
        ["Mã", "Phiên bản", "Trạng thái", "Lý do"], packs.Select(pack => (string[])[pack.Id, pack.Version, Codes.Of(pack.State), pack.Reason]));
}
