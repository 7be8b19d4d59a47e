namespace TthcModular.Figures.Scorecards;

/// <summary>Points are rounded half away from zero to 2 decimals.</summary>
internal static class Rounding
{
    /// <summary>Decimals beyond which a quotient is only as exact as the arithmetic: 1/3 × 3 has to be 1 again.</summary>
    private const int Trusted = 18;

    public static decimal Exact(decimal value) => Math.Round(value, Trusted, MidpointRounding.AwayFromZero);

    public static decimal Points(decimal value) => Math.Round(Exact(value), 2, MidpointRounding.AwayFromZero);
}
