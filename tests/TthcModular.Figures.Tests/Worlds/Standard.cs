using System.Reflection;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace TthcModular.Figures.Tests.Worlds;

/// <summary>Every standard indicator there is.</summary>
internal static class Standard
{
    private static readonly LegalEdition Edition = new("2022", new DateOnly(2022, 6, 23), "Quyết định 766/QĐ-TTg");

    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. typeof(StandardIndicators).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Indicator))
            .Select(method => (Indicator)method.Invoke(null, [Edition])!)
            .OrderBy(indicator => indicator.Code, StringComparer.Ordinal),
    ];

    public static Indicator Of(string code) => All.Single(indicator => indicator.Code == code);
}
