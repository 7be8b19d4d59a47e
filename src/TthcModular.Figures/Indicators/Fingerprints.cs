using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TthcModular.Figures.Records;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Indicators;

/// <summary>Says of each figure of an answer what it was computed from. Units go by their codes, which outlive the database.</summary>
internal sealed class Fingerprints(FigureScopes scopes, Evaluation evaluation)
{
    private readonly Dictionary<(int UnitId, Span Span, UnitGroups Groups), string> known = [];

    public FigureInputs Of(Wanted wanted, int unitId) => new(
        Definition(wanted), Scope(unitId, wanted), Observations(wanted, unitId), MadeFrom(wanted.Numerator),
        wanted.Denominator is { } denominator ? MadeFrom(denominator) : null);

    private static string Definition(Wanted wanted) => Hash(string.Create(
        CultureInfo.InvariantCulture,
        $"{wanted.Numerator.Content}\n{wanted.Denominator?.Content}\n{wanted.Request.Indicator.Unit.Scale}\n{wanted.Units}"));

    private string Scope(int unitId, Wanted wanted)
    {
        if (known.TryGetValue((unitId, wanted.Span, wanted.Units), out var hash))
            return hash;
        var text = new StringBuilder();
        foreach (var part in scopes.Of(unitId, wanted.Span, wanted.Units))
            text.Append(CultureInfo.InvariantCulture, $"{part.Days.From:O}..{part.Days.To:O}:{string.Join(',', part.UnitIds.Select(Code).Order(StringComparer.Ordinal))}\n");
        hash = Hash(text.ToString());
        known.Add((unitId, wanted.Span, wanted.Units), hash);
        return hash;
    }

    private string? Observations(Wanted wanted, int unitId)
    {
        var reported = wanted.Measures.OfType<Measure.Reported>().ToList();
        return reported.Count == 0
            ? null
            : Hash(string.Join('\n', reported.SelectMany(measure => evaluation.Observations(measure, unitId, wanted.Span, wanted.Units)).Select(Line).Order(StringComparer.Ordinal)));
    }

    private string Line(ObservationRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.MeasureCode} {Code(row.UnitId)} {row.From:O} {row.To:O} {row.Value:0.####}");

    private string Code(int unitId) => scopes.Tree.Find(unitId)?.Code ?? unitId.ToString(CultureInfo.InvariantCulture);

    private static MadeOf MadeFrom(Measure measure) => measure switch
    {
        Measure.Reported => MadeOf.Observations,
        Measure.UnitsOf => MadeOf.Units,
        Measure.Assignments => MadeOf.Assignments,
        _ => MadeOf.Records,
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
