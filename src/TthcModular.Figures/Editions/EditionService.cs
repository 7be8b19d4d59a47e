using TthcModular.Packs.Catalogue;
using TthcModular.Sdk;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Editions;

/// <summary>Gives definitions in force. What is stored is read once for each catalogue of packs.</summary>
internal sealed class EditionService(
    EditionRecords records, IndicatorEditions indicators, ScorecardEditions scorecards, EditionCache cache, IPackCatalogue catalogue) : IEditions
{
    public async Task<IReadOnlyList<Indicator>> IndicatorsAsync(PlanType type, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(type);
        var stored = (await StoredAsync(cancellation)).Indicators.Where(edition => edition.Row.PlanType == type.Key).ToLookup(edition => edition.Row.Code, StringComparer.Ordinal);
        var dropped = stored.Where(editions => type.Indicators.All(indicator => indicator.Code != editions.Key));
        return
        [
            .. type.Indicators.Select(indicator => stored[indicator.Code].Any() ? EditionTimeline.Of(indicator, [.. stored[indicator.Code]]) : indicator),
            .. dropped.Select(editions => EditionTimeline.Of(fromPack: null, [.. editions])),
        ];
    }

    public async Task<IReadOnlyList<KnownEdition>> OfAsync(string planType, string code, CancellationToken cancellation) =>
    [
        .. (await StoredAsync(cancellation)).Indicators
            .Where(edition => edition.Row.PlanType == planType && edition.Row.Code == code)
            .OrderBy(edition => edition.Row.ValidFrom)
            .ThenBy(edition => edition.Row.FirstSeenAt)
            .Select(edition => new KnownEdition(edition.Alone, edition.Row.FirstSeenAt, edition.Row.RetiredOn, indicators.IsContradicted(edition))),
    ];

    public async Task<IReadOnlyList<Scorecard>> ScorecardsAsync(PlanType type, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ScorecardEditions.Merge(type, (await StoredAsync(cancellation)).Scorecards);
    }

    public async Task<IReadOnlyList<string>> ContradictionsAsync(CancellationToken cancellation)
    {
        var stored = await StoredAsync(cancellation);
        return
        [
            .. stored.Indicators.Where(indicators.IsContradicted)
                .Select(edition => $"Chỉ tiêu '{edition.Row.Name}', phiên bản '{edition.Row.Edition}': {Kept}"),
            .. stored.Scorecards.Where(scorecards.IsContradicted)
                .Select(edition => $"Bộ chỉ số '{edition.Card}', phiên bản '{edition.Edition.Key}': {Kept}"),
        ];
    }

    private const string Kept = "gói mang nội dung khác dưới cùng tên phiên bản. Nội dung đã dùng được giữ nguyên; người làm gói phải đặt tên phiên bản mới cho nội dung mới.";

    private async Task<Stored> StoredAsync(CancellationToken cancellation)
    {
        var current = catalogue.Current;
        if (cache.Of(current) is { } known)
            return known;
        await records.RecordAsync(cancellation);
        return cache.Keep(current, new Stored(await indicators.ReadAsync(cancellation), await scorecards.ReadAsync(cancellation)));
    }
}

/// <summary>What is stored, as read for one catalogue; another catalogue may have brought more.</summary>
internal sealed class EditionCache
{
    private Entry? kept;

    public Stored? Of(PackCatalogue catalogue) => kept is { } known && known.Catalogue == catalogue ? known.Stored : null;

    public Stored Keep(PackCatalogue catalogue, Stored stored)
    {
        kept = new Entry(catalogue, stored);
        return stored;
    }

    private sealed record Entry(PackCatalogue Catalogue, Stored Stored);
}

/// <summary>Every stored edition.</summary>
internal sealed record Stored(IReadOnlyList<StoredEdition> Indicators, IReadOnlyList<StoredScorecardEdition> Scorecards);

/// <summary>Writes down the editions that packs bring.</summary>
internal sealed class EditionRecords(IndicatorEditions indicators, ScorecardEditions scorecards)
{
    public async Task RecordAsync(CancellationToken cancellation)
    {
        await indicators.RecordAsync(cancellation);
        await scorecards.RecordAsync(cancellation);
    }
}
