using System.ComponentModel;
using System.Diagnostics;
using TthcModular.Reports.Tests.Samples;

namespace TthcModular.Reports.Tests.Word;

/// <summary>
/// Needs LibreOffice Writer (<c>soffice</c>) and poppler (<c>pdftotext</c>), which <c>tests/run</c> installs. Without
/// them these tests fail: a report that nobody opened is not known to open.
/// </summary>
[Trait("Needs", "LibreOffice")]
public sealed class LibreOfficeTests : IDisposable
{
    private readonly ReportHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("tthc-report-").FullName;

    [Fact]
    public async Task Render_Day50AsDocx_OpensInLibreOfficeWithItsText()
    {
        var text = await OpenInLibreOfficeAsync((await host.RenderAsync(ReportFormat.Docx)).Content);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("TM. ỦY BAN NHÂN DÂN", text, StringComparison.Ordinal);
        Assert.Matches(@"Tỷ lệ DVC trực tuyến\s+0,2 %\s+30 %\s+41,2 %\s+cao hơn 11,2\s+đúng tiến độ|Tỷ lệ DVC trực tuyến\s+0,2 %\s+30 %\s+41,2 %", text);
        Assert.Equal(5, text.Count(c => c == '\f'));
    }

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> OpenInLibreOfficeAsync(byte[] docx)
    {
        var file = Path.Combine(folder, "report.docx");
        await File.WriteAllBytesAsync(file, docx, TestContext.Current.CancellationToken);
        await RunAsync("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
        return await RunAsync("pdftotext", "-layout", Path.Combine(folder, "report.pdf"), "-");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
            return await output;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException($"'{program}' is missing. Install libreoffice-writer-nogui and poppler-utils; tests/run does.", fault);
        }
    }
}
