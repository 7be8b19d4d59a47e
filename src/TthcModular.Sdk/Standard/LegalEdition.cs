using TthcModular.Sdk.Indicators;

namespace TthcModular.Sdk.Standard;

/// <summary>The legal text that a pack takes a standard indicator from.</summary>
/// <param name="Key">Short key of the edition, such as <c>2022</c>.</param>
/// <param name="From">First day the definition holds.</param>
/// <param name="Source">The text, such as 'Quyết định 766/QĐ-TTg ngày 23/6/2022'.</param>
public sealed record LegalEdition(string Key, DateOnly From, string Source);

internal static class LegalEditionOfDraft
{
    public static Indicator Edition(this IndicatorDraft draft, LegalEdition edition) =>
        draft.Edition(edition.Key, edition.From, edition.Source);
}
