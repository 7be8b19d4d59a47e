using TthcModular.Figures.Forms;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>Reads what parts are made of, for all units at once.</summary>
internal sealed class ScoreInputs(IFigures figures, SettlementService settlement, ScoreEntries entries)
{
    public async Task<ScoreSheet> ReadAsync(ScoreQuery query, IReadOnlyList<int> unitIds, CancellationToken cancellation)
    {
        var parts = query.Editions.SelectMany(edition => edition.Groups).SelectMany(group => group.Parts).ToList();
        var codes = parts.Select(part => part.Indicator).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var requests = query.Indicators.Where(indicator => codes.Contains(indicator.Code)).Select(indicator => new IndicatorRequest(indicator, Breakdown: null)).ToList();
        IReadOnlyList<Figure> computed = requests.Count == 0 || unitIds.Count == 0
            ? []
            : await figures.EvaluateAsync(
                new FigureQuery(requests, unitIds, [query.Span]) { Tree = query.Tree, PlanId = query.PlanId }, UnitScope.Everything, cancellation);
        var settled = parts.Any(part => part.Settlement is not null)
            ? await settlement.TotalsAsync(unitIds, query.Span, query.Tree, query.Settlement, cancellation)
            : new Dictionary<int, SettlementLine>();
        return new ScoreSheet(
            computed.ToDictionary(figure => (figure.UnitId, figure.Code)),
            settled,
            await entries.LatestAsync(query.Card.Code, unitIds, query.Span, cancellation));
    }
}

/// <summary>What is known of the units of one answer.</summary>
internal sealed record ScoreSheet(
    IReadOnlyDictionary<(int UnitId, string Code), Figure> Figures,
    IReadOnlyDictionary<int, SettlementLine> Settlements,
    IReadOnlyDictionary<(int UnitId, string Part), ScoreEntry> Entries)
{
    /// <summary>What is known of each group and part of an edition for a unit.</summary>
    /// <param name="province">The scored card of the unit's province; null: it is one, or there is none.</param>
    public IReadOnlyList<PartInput> Of(int unitId, ScorecardEdition edition, Score? province) =>
    [
        .. edition.Groups.Select((group, index) => Group(unitId, edition, group, province?.Groups[index])),
        .. edition.Groups.SelectMany(group => group.Parts).Select(part => Part(unitId, edition, part)),
    ];

    private PartInput Group(int unitId, ScorecardEdition edition, ScoreGroup group, GroupScore? province)
    {
        if (EntryOf(unitId, edition, group.Code) is { } entry)
            return new PartInput(group.Code, entry.Input, InputSource.Entered, Computed: null, entry);
        var inherits = group.IsOfProvince && province is { IsComputed: true } or { Entered: not null }
            && !group.Parts.Any(part => Entries.ContainsKey((unitId, part.Code)));
        return inherits
            ? new PartInput(group.Code, new ScoreInput(group.Code, Numerator: null, Denominator: null, province!.Points), InputSource.OfProvince, Computed: null, Entry: null)
            : new PartInput(group.Code, Used: null, InputSource.Unknown, Computed: null, Entry: null);
    }

    private PartInput Part(int unitId, ScorecardEdition edition, ScorePart part)
    {
        var entry = EntryOf(unitId, edition, part.Code);
        var computed = Computed(unitId, part);
        if (part.DenominatorOf is { } other)
            return Dependent(part, entry, Part(unitId, edition, edition.Groups.SelectMany(group => group.Parts).First(candidate => candidate.Code == other)));
        if (entry is not null)
            return new PartInput(part.Code, entry.Input, InputSource.Entered, computed, entry);
        return new PartInput(part.Code, computed, computed is null ? InputSource.Unknown : InputSource.Computed, computed, Entry: null);
    }

    private static PartInput Dependent(ScorePart part, ScoreEntry? entry, PartInput other)
    {
        if (entry is { Input: { Points: not null } or { Denominator: not null } } whole)
            return new PartInput(part.Code, whole.Input, InputSource.Entered, Computed: null, whole);
        if (other.Used is not { Denominator: { } denominator })
            return new PartInput(part.Code, Used: null, InputSource.Unknown, Computed: null, entry);
        var used = new ScoreInput(part.Code, entry?.Input.Numerator ?? 0, denominator, Points: null);
        var source = entry is not null ? InputSource.Entered : denominator == 0 ? other.Source : InputSource.NumeratorMissing;
        return new PartInput(part.Code, used, source, Computed: null, entry);
    }

    private ScoreInput? Computed(int unitId, ScorePart part)
    {
        if (part.Settlement is { } ratio && Settlements.TryGetValue(unitId, out var line))
            return new ScoreInput(part.Code, ratio.Numerator.Sum(column => line[column]), ratio.Denominator.Sum(column => line[column]), Points: null);
        return part.Indicator is { } code && Figures.TryGetValue((unitId, code), out var figure) && figure.Denominator is { } denominator
            ? new ScoreInput(part.Code, figure.Numerator ?? 0, denominator, Points: null)
            : null;
    }

    /// <summary>The entry, as long as the edition can take it: one may have more points to give than another.</summary>
    private ScoreEntry? EntryOf(int unitId, ScorecardEdition edition, string code) =>
        Entries.TryGetValue((unitId, code), out var entry) && ScorecardEvaluator.Refuse(edition, entry.Input) is null ? entry : null;
}
