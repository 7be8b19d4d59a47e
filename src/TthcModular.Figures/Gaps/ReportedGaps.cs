using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Records;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Gaps;

internal sealed class ReportedGaps(DbContext db, IFigures figures, TimeProvider clock) : IReportedGaps
{
    private const int LongestText = 4000;
    private const string Top = "-numerator";
    private const string Bottom = "-denominator";

    public async Task<IReadOnlyList<ReportedGap>> FindAsync(GapQuery query, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(scope);
        var indicators = query.Indicators
            .DistinctBy(indicator => indicator.Code, StringComparer.Ordinal)
            .Where(indicator => IsComputed(indicator, query.Span))
            .ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        int[] units = [.. query.UnitIds.Distinct().Where(scope.Allows)];
        var filings = await FilingsAsync(indicators.Keys, units, query.Span, cancellation);
        if (filings.Count == 0)
            return [];
        var explanations = (await ExplanationsAsync(units, query.Span, cancellation)).ToLookup(row => new Filed(row.Code, row.UnitId, new Span(row.From, row.To)));
        var computed = await ComputedAsync([.. filings.Keys], indicators, scope, cancellation);
        return
        [
            .. filings.Keys
                .OrderBy(filed => filed.Code, StringComparer.Ordinal).ThenBy(filed => filed.UnitId).ThenBy(filed => filed.Span.From).ThenBy(filed => filed.Span.To)
                .Where(computed.ContainsKey)
                .Select(filed => Gap(filed, filings[filed], indicators[filed.Code], computed[filed], explanations[filed])),
        ];
    }

    public async Task<Result<ReportedGap>> ExplainAsync(GapQuery query, string text, string account, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
            return new Refusal("gap-explanation-text", $"Hãy giải trình vì sao số báo cáo khác số tính được, tối đa {LongestText} ký tự.");
        if ((await FindAsync(query, scope, cancellation)).FirstOrDefault(gap => gap.Span == query.Span) is not { IsGap: true } gap)
            return new Refusal("gap-not-found", "Không có chênh lệch giữa số đơn vị báo cáo và số tính được trong kỳ này mà bạn được xem.", RefusalKind.NotFound);
        db.Add(new GapExplanationRow
        {
            Code = gap.Code,
            UnitId = gap.UnitId,
            From = gap.Span.From,
            To = gap.Span.To,
            Text = trimmed,
            Account = account,
            At = clock.GetUtcNow(),
            Reported = Pair(gap.Numerator, gap.Denominator),
            Computed = Pair(gap.Computed.Numerator, gap.Computed.Denominator),
        });
        await db.SaveChangesAsync(cancellation);
        return (await FindAsync(query, scope, cancellation)).First(found => found.Span == query.Span);
    }

    /// <summary>An indicator whose definition itself is what units report has nothing to be held against.</summary>
    private static bool IsComputed(Indicator indicator, Span span)
    {
        var edition = indicator.EditionOn(span.To);
        return edition.Numerator is not Measure.Reported && edition.Denominator is not Measure.Reported
            && edition.Numerator is not Measure.Assignments;
    }

    private async Task<Dictionary<Filed, Filing>> FilingsAsync(IEnumerable<string> indicators, int[] units, Span span, CancellationToken cancellation)
    {
        string[] codes = [.. indicators.SelectMany(code => new[] { code + Top, code + Bottom })];
        if (codes.Length == 0 || units.Length == 0)
            return [];
        var (from, to) = (span.From, span.To);
        var rows = await db.Set<ObservationRow>().AsNoTracking()
            .Where(row => EF.Parameter(codes).Contains(row.MeasureCode) && EF.Parameter(units).Contains(row.UnitId) && row.From >= from && row.To <= to)
            .ToListAsync(cancellation);
        return rows
            .GroupBy(row => new Filed(Stem(row.MeasureCode), row.UnitId, new Span(row.From, row.To)))
            .ToDictionary(group => group.Key, group => new Filing(
                group.FirstOrDefault(row => row.MeasureCode.EndsWith(Top, StringComparison.Ordinal))?.Value,
                group.FirstOrDefault(row => row.MeasureCode.EndsWith(Bottom, StringComparison.Ordinal))?.Value));
    }

    private Task<List<GapExplanationRow>> ExplanationsAsync(int[] units, Span span, CancellationToken cancellation)
    {
        var (from, to) = (span.From, span.To);
        return db.Set<GapExplanationRow>().AsNoTracking()
            .Where(row => EF.Parameter(units).Contains(row.UnitId) && row.From >= from && row.To <= to)
            .OrderByDescending(row => row.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>The figures of all filings at once, in a number of queries that does not grow with them.</summary>
    private async Task<Dictionary<Filed, Figure>> ComputedAsync(
        IReadOnlyList<Filed> filings, Dictionary<string, Indicator> indicators, UnitScope scope, CancellationToken cancellation)
    {
        var requests = filings.Select(filed => filed.Code).Distinct(StringComparer.Ordinal).Select(code => new IndicatorRequest(indicators[code], Breakdown: null)).ToList();
        var query = new FigureQuery(requests, [.. filings.Select(filed => filed.UnitId).Distinct()], [.. filings.Select(filed => filed.Span).Distinct()]);
        return (await figures.EvaluateAsync(query, scope, cancellation)).ToDictionary(figure => new Filed(figure.Code, figure.UnitId, figure.Span));
    }

    private static ReportedGap Gap(Filed filed, Filing filing, Indicator indicator, Figure computed, IEnumerable<GapExplanationRow> explanations)
    {
        var value = filing is { Numerator: { } top, Denominator: { } bottom } && bottom != 0 ? top * indicator.Unit.Scale / bottom : (decimal?)null;
        var (reported, now) = (Pair(filing.Numerator, filing.Denominator), Pair(computed.Numerator, computed.Denominator));
        return new ReportedGap(
            filed.Code, filed.UnitId, filed.Span, filing.Numerator, filing.Denominator, value, computed,
            [.. explanations.Select(row => new GapExplanation(row.Text, row.Account, row.At, row.Reported, row.Computed, row.Reported == reported && row.Computed == now))]);
    }

    private static string Stem(string measure) => measure.EndsWith(Top, StringComparison.Ordinal) ? measure[..^Top.Length] : measure[..^Bottom.Length];

    private static string Pair(decimal? top, decimal? bottom) => $"{Text(top)}/{Text(bottom)}";

    private static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-";

    private sealed record Filed(string Code, int UnitId, Span Span);

    private sealed record Filing(decimal? Numerator, decimal? Denominator);
}
