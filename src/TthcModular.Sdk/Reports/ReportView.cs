namespace TthcModular.Sdk.Reports;

/// <summary>A report that a plan gives back: a text template and the figures it needs.</summary>
/// <param name="Key">Key in kebab-case, unique in the plan type.</param>
/// <param name="Title">Vietnamese title, without the span.</param>
/// <param name="Template">Path of the template inside the pack (Handlebars, restricted HTML).</param>
/// <param name="Calendar">Key of the calendar whose spans the report is made for.</param>
public sealed record ReportView(string Key, string Title, string Template, string Calendar)
{
    /// <summary>What the host computes for the template.</summary>
    public ReportNeeds Needs { get; init; } = ReportNeeds.Indicators;

    /// <summary>Spans of the calendar it is made for, by key prefix; empty: all.</summary>
    public string SpanPrefix { get; init; } = "";

    /// <summary>A pure function that writes the opening assessment from the figures; null: none.</summary>
    public Func<ReportModel, string>? Narrative { get; init; }
}

/// <summary>Parts of <see cref="ReportModel"/> that a report needs.</summary>
[Flags]
public enum ReportNeeds
{
    /// <summary>Only the plan's facts.</summary>
    None = 0,

    /// <summary><see cref="ReportModel.Indicators"/>.</summary>
    Indicators = 1,

    /// <summary><see cref="ReportModel.Sections"/>.</summary>
    Tasks = 2,

    /// <summary><see cref="ReportModel.ByUnit"/>.</summary>
    ByUnit = 4,

    /// <summary><see cref="ReportModel.Settlement"/>, form II.06a.</summary>
    Settlement = 8,

    /// <summary><see cref="ReportModel.Inventory"/>.</summary>
    Inventory = 16,
}
