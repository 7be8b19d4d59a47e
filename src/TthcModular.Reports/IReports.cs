using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports;

/// <summary>Renders the report views of packs.</summary>
public interface IReports
{
    /// <summary>The report views of a plan, each with the spans it is made for; refused when the plan is not visible.</summary>
    Task<Result<IReadOnlyList<ReportOffer>>> OffersAsync(string planSlug, UnitScope scope, CancellationToken cancellation);

    /// <summary>Renders a report for a unit of the plan's scope; refused when plan, view, unit or pack is not there or not visible.</summary>
    Task<Result<RenderedReport>> RenderAsync(ReportRequest request, UnitScope scope, CancellationToken cancellation);

    /// <summary>
    /// Renders locked figures with formula, edition and source, from the snapshot alone: the same bytes whenever it is done.
    /// Refused when the snapshot is not there or not visible.
    /// </summary>
    Task<Result<RenderedReport>> RenderSnapshotAsync(int snapshotId, ReportFormat format, UnitScope scope, CancellationToken cancellation);
}

/// <summary>A report that can be made.</summary>
public sealed record ReportOffer(string Key, string Title, IReadOnlyList<ReportSpan> Spans);

/// <summary>Which report.</summary>
/// <param name="Unit">Unit code; null: the plan's issuer.</param>
/// <param name="Span">Span; null: the view's latest span that has ended or, before any has, its first.</param>
public sealed record ReportRequest(string Plan, string Report, string? Unit, Span? Span, ReportFormat Format)
{
    /// <summary>Whether figures are added as units stood on each day, or as they stand today; the document says the latter.</summary>
    public TreeMode Tree { get; init; }

    /// <summary>Where an indicator's figure opens to on a page of the host, for a report shown on one; null: figures are not linked.</summary>
    public Func<IndicatorLine, string>? SourceOf { get; init; }
}

/// <summary>Formats of a report.</summary>
public enum ReportFormat
{
    Html,
    Docx,
    Xlsx,
}

/// <summary>A rendered report.</summary>
/// <param name="Content">The document.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">A file name without diacritics.</param>
/// <param name="Body">The report's body as an HTML fragment without active content, whatever the format.</param>
/// <param name="Warnings">What could not be computed, in Vietnamese.</param>
public sealed record RenderedReport(byte[] Content, string ContentType, string FileName, string Title, string Body, IReadOnlyList<string> Warnings)
{
    /// <summary>The whole document from title block to signature as an HTML fragment without active content, whatever the format.</summary>
    public string Sheet { get; init; } = "";
}
