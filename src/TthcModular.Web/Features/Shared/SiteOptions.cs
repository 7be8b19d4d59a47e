namespace TthcModular.Web.Features.Shared;

/// <summary>What the pages need to know of the section <c>Tthc</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>A fixed moment; the banner names it.</summary>
    public DateTimeOffset? Today { get; set; }

    /// <summary>Demonstration data are loaded.</summary>
    public bool Demo { get; set; }
}
