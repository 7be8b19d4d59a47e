using System.Globalization;
using TthcModular.Reports.Content;
using TthcModular.Reports.Frames;
using TthcModular.Reports.Html;
using TthcModular.Reports.Sheets;
using TthcModular.Reports.Word;
using TthcModular.Sdk.Text;

namespace TthcModular.Reports.Rendering;

/// <summary>The file formats of reports.</summary>
internal static class ReportFiles
{
    private const int LongestName = 90;

    public static byte[] Write(ReportDocument document, ReportFormat format) => format switch
    {
        ReportFormat.Docx => WordFile.Write(document),
        ReportFormat.Xlsx => SheetFile.Write(document),
        _ => HtmlFile.Write(document),
    };

    public static string ContentType(ReportFormat format) => format switch
    {
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>'so-ket-50-ngay-xa-ia-tor-2024-05-10.docx'.</summary>
    public static string Name(ReportSubject subject, ReportFormat format)
    {
        var name = VietnameseText.Fold($"{subject.View.Title} {subject.Unit.Name}").Trim();
        var cut = name.Length <= LongestName ? name : name[..LongestName].TrimEnd();
        return $"{cut.Replace(' ', '-')}-{subject.Span.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{format.ToString().ToLowerInvariant()}";
    }
}
