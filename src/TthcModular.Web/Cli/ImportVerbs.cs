using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TthcModular.Figures.Imports;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Web.Api;

namespace TthcModular.Web.Cli;

internal sealed class ImportVerbs : VerbGroup
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Tệp CSV hoặc .xlsx." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Từ chối cả tệp nếu có dòng sai." };
    private static readonly Option<FileInfo?> Rejects = new("--rejects") { Description = "Ghi các dòng bị loại vào tệp này (.xlsx, còn lại là CSV)." };

    protected override IEnumerable<Command> Describe()
    {
        var import = new Command("import", "Nạp tệp số liệu: hồ sơ, phản ánh kiến nghị, kết quả còn hiệu lực, số liệu báo cáo.");
        foreach (var kind in Enum.GetValues<ImportKind>())
            import.Subcommands.Add(Verb(Codes.Of(kind), Describe(kind), [File, Strict, Rejects], run => ImportAsync(run, kind)));
        yield return import;
    }

    private static string Describe(ImportKind kind) => kind switch
    {
        ImportKind.Cases => "Nạp hồ sơ TTHC.",
        ImportKind.Feedback => "Nạp phản ánh, kiến nghị.",
        ImportKind.Results => "Nạp kết quả giải quyết TTHC còn hiệu lực.",
        _ => "Nạp số liệu do đơn vị báo cáo.",
    };

    private static async Task<int> ImportAsync(Invocation run, ImportKind kind)
    {
        var file = run.Value(File);
        if (!file.Exists)
            return Invocation.Refuse($"Không có tệp {file}.");
        var request = new ImportRequest(kind, file.FullName, file.Name, run.Value(Strict), run.Value(Rejects)?.FullName);
        var result = await WithProgressAsync(run, progress =>
            run.Get<IImporter>().ImportAsync(request, UnitScope.Everything, progress, run.Cancellation));
        if (!result.IsSuccess)
            return Invocation.Refuse(result.Refusal);
        var report = result.Value;
        return run.Answer(report, () => Print(report));
    }

    private static async Task<Result<ImportReport>> WithProgressAsync(Invocation run, Func<IProgress<ImportProgress>?, Task<Result<ImportReport>>> import)
    {
        if (run.IsJson || Console.IsOutputRedirected)
            return await import(null);
        return await AnsiConsole.Progress().StartAsync(async context =>
        {
            var bar = context.AddTask("Đang nạp");
            return await import(new Progress<ImportProgress>(progress => bar.Value = progress.Percent));
        });
    }

    private static void Print(ImportReport report)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.GetCultureInfo("vi-VN"), $"Đọc {report.Rows:N0} dòng: nhận {report.Accepted:N0}, loại {report.Rejected:N0}."));
        foreach (var warning in report.Warnings)
            Console.Error.WriteLine(warning);
        foreach (var bad in report.FirstRejects.Take(20))
            Console.Error.WriteLine($"Dòng {bad.Row}, cột {bad.Column}: {bad.Message}");
    }
}
