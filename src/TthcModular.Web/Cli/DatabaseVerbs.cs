using System.CommandLine;
using System.Globalization;
using TthcModular.Packs.Host;
using TthcModular.Storage.Maintenance;
using TthcModular.Storage.Maintenance.Transfer;

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
            Verb("export", "Xuất toàn bộ dữ liệu ra tệp để chuyển giữa SQLite và PostgreSQL.", [File], ExportAsync),
            Verb("import", "Nhập tệp do 'db export' tạo ra vào cơ sở dữ liệu trống cùng lược đồ.", [File], ImportAsync),
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
        // Which packs are in force is written in the database.
        if (await run.Get<IDatabase>().IsMigratedAsync(run.Cancellation))
            await run.Get<IPackHost>().ReloadAsync(run.Cancellation);
        var verification = await run.Get<IDatabase>().VerifyAsync(run.Cancellation);
        run.Answer(new { clean = verification.IsClean, checks = verification.Checks }, verification.IsClean ? "Không phát hiện sai lệch." : "");
        foreach (var check in verification.Checks)
        {
            foreach (var finding in check.Findings)
                Console.Error.WriteLine($"{check.Name}: {finding}");
        }

        return verification.IsClean ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task<int> ExportAsync(Invocation run)
    {
        var done = await run.Get<IDatabaseTransfer>().ExportAsync(run.Value(File).FullName, run.Cancellation);
        return done.IsSuccess ? run.Answer(done.Value, $"Đã xuất {Count(done.Value)} vào {done.Value.File}.") : Invocation.Refuse(done.Refusal);
    }

    private static async Task<int> ImportAsync(Invocation run)
    {
        var migrated = await run.Get<IDatabase>().MigrateAsync(run.Cancellation);
        if (!migrated.IsSuccess)
            return Invocation.Refuse(migrated.Refusal);
        await run.Get<IPackHost>().ReloadAsync(run.Cancellation);
        var done = await run.Get<IDatabaseTransfer>().ImportAsync(run.Value(File).FullName, run.Cancellation);
        return done.IsSuccess ? run.Answer(done.Value, $"Đã nhập và kiểm tra {Count(done.Value)} từ {done.Value.File}.") : Invocation.Refuse(done.Refusal);
    }

    private static string Count(Transferred moved) => string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{moved.Rows:N0} dòng của {moved.Tables} bảng");
}
