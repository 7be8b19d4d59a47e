using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Rendering;

/// <summary>Asks packs for the opening assessment of a report.</summary>
internal interface INarratives
{
    /// <summary>The pack's text, or why there is none. A view without a narrative gives an empty text.</summary>
    Task<Narrative> WriteAsync(InstalledPlanType planType, ReportView view, ReportModel model, CancellationToken cancellation);
}

/// <summary>A narrative; a failed one is empty and says why.</summary>
internal sealed record Narrative(string Text, string? Warning);
