using System.Diagnostics;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Content;
using TthcModular.Reports.Frames;
using TthcModular.Reports.Html;
using TthcModular.Reports.Templates;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Rendering;

internal sealed class Reports(
    ReportSubjects subjects, IPlans plans, ReportContent content, INarratives narratives, CompiledTemplates templates, SnapshotReports snapshots,
    TimeProvider clock) : IReports
{
    public async Task<Result<IReadOnlyList<ReportOffer>>> OffersAsync(string planSlug, UnitScope scope, CancellationToken cancellation)
    {
        var found = await subjects.PlanAsync(planSlug, scope, cancellation);
        if (!found.IsSuccess)
            return found.Refusal;
        var spans = await plans.SpansAsync(found.Value.Plan, cancellation);
        return Result.Of<IReadOnlyList<ReportOffer>>(
            [.. found.Value.Type.Type.Reports.Select(view => new ReportOffer(view.Key, view.Title, SpanChoice.Of(view, spans)))]);
    }

    public async Task<Result<RenderedReport>> RenderAsync(ReportRequest request, UnitScope scope, CancellationToken cancellation)
    {
        using var activity = ReportTelemetry.Source.StartActivity("render report");
        activity?.SetTag("tthc.plan", request.Plan).SetTag("tthc.report", request.Report).SetTag("tthc.format", request.Format.ToString());
        var start = clock.GetTimestamp();
        var outcome = "error";
        try
        {
            var rendered = await FindAndRenderAsync(request, scope, cancellation);
            outcome = rendered.Refusal?.Code ?? "rendered";
            activity?.SetStatus(rendered.IsSuccess ? ActivityStatusCode.Ok : ActivityStatusCode.Error, rendered.Refusal?.Code);
            return rendered;
        }
        finally
        {
            ReportTelemetry.RenderDuration.Record(clock.GetElapsedTime(start).TotalSeconds, ReportTelemetry.Tags(request, outcome));
        }
    }

    public Task<Result<RenderedReport>> RenderSnapshotAsync(int snapshotId, ReportFormat format, UnitScope scope, CancellationToken cancellation) =>
        snapshots.RenderAsync(snapshotId, format, scope, cancellation);

    private async Task<Result<RenderedReport>> FindAndRenderAsync(ReportRequest request, UnitScope scope, CancellationToken cancellation)
    {
        var subject = await subjects.FindAsync(request, scope, cancellation);
        if (!subject.IsSuccess)
            return subject.Refusal;
        var figures = await content.BuildAsync(subject.Value, cancellation);
        var narrative = await narratives.WriteAsync(subject.Value.PlanType, subject.Value.View, figures, cancellation);
        var document = Document(subject.Value, figures with { Narrative = narrative.Text }, request.SourceOf);
        return document.IsSuccess ? File(subject.Value, document.Value, request.Format, narrative) : document.Refusal;
    }

    private Result<ReportDocument> Document(ReportSubject subject, ReportModel model, Func<IndicatorLine, string>? sourceOf)
    {
        var compiled = templates.Find(subject.PlanType, subject.View.Template);
        if (compiled?.Template is not { } template)
            return Broken(subject, compiled?.Faults is [var fault, ..] ? $"dòng {fault.Line}: {fault.Message}" : "gói không có tệp mẫu.");
        var html = template.Render(model);
        if (!html.IsSuccess)
            return html.Refusal;
        var body = BodyReader.Read(html.Value);
        if (body.Faults.Count > 0)
            return Broken(subject, body.Faults[0]);
        var frame = new ReportFrame(subject.Plan, subject.Unit, subject.Parent, subject.AdministrativeUnit, subject.Mode);
        return frame.Around(body.Blocks, model, subject.View, sourceOf);
    }

    private static Refusal Broken(ReportSubject subject, string why) => new(
        "report-template-broken",
        $"Mẫu báo cáo '{subject.View.Title}' của gói {subject.PlanType.PackId} bị lỗi: {why} Hãy báo người làm gói.",
        RefusalKind.Conflict);

    private static RenderedReport File(ReportSubject subject, ReportDocument document, ReportFormat format, Narrative narrative) => new(
        ReportFiles.Write(document, format),
        ReportFiles.ContentType(format),
        ReportFiles.Name(subject, format),
        document.Title,
        BodyHtml.Write(document.Page),
        narrative.Warning is { } warning ? [warning] : [])
    {
        Sheet = HtmlFile.Fragment(document),
    };
}
