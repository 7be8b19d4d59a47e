using System.CommandLine;
using System.Globalization;
using System.Text;
using TthcModular.Organisation;

namespace TthcModular.Web.Cli;

internal sealed class UnitVerbs : VerbGroup
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Tệp units.csv." };

    protected override IEnumerable<Command> Describe()
    {
        var units = new Command("units", "Cây đơn vị: nạp, xuất, sáp nhập, chia, chuyển, đổi tên, kết thúc, mở.")
        {
            Verb("import", "Nạp units.csv: mọi dòng vào, hoặc không thay đổi gì.", [File], ImportAsync),
            Verb("export", "In units.csv ra đầu ra chuẩn.", [], ExportAsync),
        };
        foreach (var change in UnitChangeVerbs.Describe(Verb))
            units.Subcommands.Add(change);
        yield return units;
    }

    private static async Task<int> ImportAsync(Invocation run)
    {
        if (!run.Value(File).Exists)
            return Invocation.Refuse($"Không có tệp {run.Value(File)}.");
        using var csv = new StreamReader(run.Value(File).FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        var result = await run.Get<IOrganisation>().ImportUnitsAsync(csv, run.Cancellation);
        foreach (var warning in run.IsJson ? [] : result.Warnings)
            Console.Error.WriteLine(warning);
        if (result.Accepted)
            return run.Answer(new { result.Added, result.Changed, result.Warnings }, string.Create(CultureInfo.InvariantCulture, $"Thêm {result.Added} đơn vị, sửa {result.Changed} đơn vị."));
        foreach (var error in result.Errors)
            Console.Error.WriteLine(error.Row > 0 ? $"Dòng {error.Row}, cột {error.Column}: {error.Message}" : error.Message);
        return ExitCodes.Refused;
    }

    private static async Task<int> ExportAsync(Invocation run)
    {
        await run.Get<IOrganisation>().ExportUnitsAsync(Console.Out, run.Cancellation);
        return ExitCodes.Done;
    }
}
