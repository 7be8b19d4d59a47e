using System.CommandLine;
using TthcModular.Access.Scopes;
using TthcModular.Packs;
using TthcModular.Packs.Register;
using TthcModular.Packs.Trust;

namespace TthcModular.Web.Cli;

/// <summary>The verbs on publishers' keys, beneath <c>packs</c>.</summary>
internal static class PackKeyVerbs
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Khóa công khai ECDSA P-256 dạng PEM." };
    private static readonly Argument<string> Fingerprint = new("FINGERPRINT") { Description = "Dấu vân tay của khóa, ít nhất 8 chữ số đầu." };
    private static readonly Option<string> Publisher = new("--name") { Description = "Đơn vị phát hành.", Required = true };

    public static Command Describe(Func<string, string, IEnumerable<Symbol>, Func<Invocation, Task<int>>, Command> verb) => new("keys", "Khóa của đơn vị phát hành gói.")
    {
        verb("list", "Liệt kê các khóa.", [], ListAsync),
        verb("add", "Đăng ký một khóa công khai.", [File, Publisher], AddAsync),
        verb("revoke", "Thu hồi một khóa: gói chỉ có chữ ký của khóa này ngừng trên mọi máy chủ.", [Fingerprint], RevokeAsync),
    };

    private static async Task<int> ListAsync(Invocation run)
    {
        var keys = await run.Get<IPublisherKeys>().ListAsync(run.Cancellation);
        return run.Answer(
            keys.Select(Answer),
            () => Invocation.Table(
                ["Đơn vị phát hành", "Dấu vân tay", "Trạng thái"],
                keys.Select(key => (string[])[key.Publisher, key.Fingerprint, key.WithdrawnAt is null ? "đang tin cậy" : "đã thu hồi"])));
    }

    private static async Task<int> AddAsync(Invocation run)
    {
        if (!run.Value(File).Exists)
            return Invocation.Refuse($"Không có tệp {run.Value(File)}.");
        var pem = await System.IO.File.ReadAllTextAsync(run.Value(File).FullName, run.Cancellation);
        return Told(run, await run.Get<IPublisherKeys>().AddAsync(pem, run.Value(Publisher), Order, run.Cancellation), "Đã đăng ký");
    }

    private static async Task<int> RevokeAsync(Invocation run) =>
        Told(run, await run.Get<IPublisherKeys>().WithdrawAsync(run.Value(Fingerprint), Order, run.Cancellation), "Đã thu hồi");

    private static PackOrder Order => new(Viewer.System.UserName);

    private static int Told(Invocation run, PackOutcome<PublisherKey> outcome, string done) => outcome.IsSuccess
        ? run.Answer(Answer(outcome.Value), $"{done} khóa {outcome.Value.Fingerprint} của {outcome.Value.Publisher}.")
        : Invocation.Refuse(outcome.Reason);

    private static object Answer(PublisherKey key) => new { key.Fingerprint, key.Publisher, key.AddedAt, key.AddedBy, key.WithdrawnAt };
}
