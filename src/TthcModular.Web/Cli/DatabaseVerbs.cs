using System.CommandLine;
using TthcModular.Packs.Host;
using TthcModular.Storage.Maintenance;

namespace TthcModular.Web.Cli;

internal sealed class DatabaseVerbs : VerbGroup
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Tệp sao lưu." };

    protected override bool PreparesData => false;

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("db", "Cơ sở dữ liệu: nâng cấp, sao lưu, phục hồi, kiểm tra.")
        {
            Verb("migrate", "Nâng cơ sở dữ liệu lên lược đồ của phiên bản này.", [], MigrateAsync),
            Verb("backup", "Sao lưu nhất quán khi hệ thống đang chạy.", [File], BackupAsync),
            Verb("restore", "Phục hồi từ tệp sao lưu; từ chối lược đồ mới hơn.", [File], RestoreAsync),
            Verb("verify", "Kiểm tra toàn vẹn, tổng các lá bằng gốc, chuỗi nhật ký.", [], VerifyAsync),
        };
    }

    private static async Task<int> MigrateAsync(Invocation run)
    {
        var migrated = await run.Get<IDatabase>().MigrateAsync(run.Cancellation);
        return migrated.IsSuccess
            ? run.Answer(migrated.Value, "Cơ sở dữ liệu đã ở lược đồ của phiên bản này.")
            : Invocation.Refuse(migrated.Refusal);
    }

    private static async Task<int> BackupAsync(Invocation run)
    {
        var file = run.Value(File).FullName;
        var done = await run.Get<IDatabase>().BackupAsync(file, run.Cancellation);
        return done.IsSuccess ? run.Answer(new { file }, $"Đã sao lưu vào {file}.") : Invocation.Refuse(done.Refusal);
    }

    private static async Task<int> RestoreAsync(Invocation run)
    {
        var file = run.Value(File).FullName;
        var done = await run.Get<IDatabase>().RestoreAsync(file, run.Cancellation);
        return done.IsSuccess ? run.Answer(new { file }, $"Đã phục hồi từ {file}.") : Invocation.Refuse(done.Refusal);
    }

    private static async Task<int> VerifyAsync(Invocation run)
    {
        await run.Get<IPackHost>().ReloadAsync(run.Cancellation);
        var findings = await run.Get<IDatabase>().VerifyAsync(run.Cancellation);
        run.Answer(new { clean = findings.Count == 0, findings }, findings.Count == 0 ? "Không phát hiện sai lệch." : "");
        foreach (var finding in findings)
            Console.Error.WriteLine($"{finding.Check}: {finding.Message}");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
