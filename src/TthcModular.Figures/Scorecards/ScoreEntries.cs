using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

internal sealed class ScoreEntries(DbContext db, IOrganisation organisation, TimeProvider clock) : IScoreEntries
{
    public const int LongestSource = 256;

    public async Task<Result<int>> AddAsync(ScoreEntrySet entries, UnitScope scope, CancellationToken cancellation)
    {
        if (entries.Span.Days < 1)
            return new Refusal("span-reversed", "Ngày đầu kỳ phải trước hoặc trùng ngày cuối kỳ.");
        if (entries.Inputs.Select(entry => Refuse(entries.Edition, entry, scope)).FirstOrDefault(refusal => refusal is not null) is { } refused)
            return refused;
        if (entries.Inputs.GroupBy(entry => (entry.UnitId, CodeOf(entries.Edition, entry.Input.Part))).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            return new Refusal("score-part-twice", $"Tiêu chí '{twice.Key.Item2}' được nhập nhiều lần cho cùng một đơn vị.");
        var units = entries.Inputs.Select(entry => entry.UnitId).Distinct().ToList();
        var known = await LatestAsync(entries.Card.Code, units, entries.Span, cancellation);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var added = entries.Inputs
            .Select(entry => Row(entries, entry, now))
            .Where(row => !IsKnown(row, known.GetValueOrDefault((row.UnitId, row.Part))))
            .ToList();
        db.AddRange(added);
        await db.SaveChangesAsync(cancellation);
        return added.Count;
    }

    public async Task<Result<int>> ImportAsync(ScoreEntryFile file, UnitScope scope, CancellationToken cancellation)
    {
        var read = ScoreFile.Read(file.Path, file.FileName);
        if (!read.IsSuccess)
            return read.Refusal;
        var tree = await organisation.TreeAsync(cancellation);
        var inputs = new List<(int UnitId, ScoreInput Input)>();
        foreach (var row in read.Value)
        {
            if (tree.Find(row.UnitCode) is not { } unit)
                return new Refusal("bad-rows", $"Dòng {row.Row}: không có đơn vị mã '{row.UnitCode}'.");
            if (!scope.Allows(unit.Id))
                return new Refusal("unit-not-visible", $"Dòng {row.Row}: bạn không được nhập điểm cho {unit.Name}.", RefusalKind.Forbidden);
            if (ScorecardEvaluator.Refuse(file.Edition, row.Input) is { } refusal)
                return refusal with { Message = $"Dòng {row.Row}: {refusal.Message}" };
            inputs.Add((unit.Id, row.Input));
        }

        return await AddAsync(new ScoreEntrySet(file.Card, file.Edition, file.Span, inputs, file.FileName, file.Account), scope, cancellation);
    }

    public async Task<IReadOnlyList<ScoreEntry>> HistoryAsync(string card, int unitId, Span span, UnitScope scope, CancellationToken cancellation) =>
        scope.Allows(unitId)
            ? [.. (await Rows(card, [unitId], span).OrderByDescending(row => row.Id).ToListAsync(cancellation)).Select(Entry)]
            : [];

    /// <summary>The latest entry for each unit and part; those taken back are left out.</summary>
    public async Task<IReadOnlyDictionary<(int UnitId, string Part), ScoreEntry>> LatestAsync(
        string card, IReadOnlyList<int> unitIds, Span span, CancellationToken cancellation) =>
        (await Rows(card, [.. unitIds], span).OrderBy(row => row.Id).ToListAsync(cancellation))
            .GroupBy(row => (row.UnitId, row.Part))
            .Select(group => (group.Key, Entry: Entry(group.Last())))
            .Where(item => !item.Entry.IsTakenBack)
            .ToDictionary(item => item.Key, item => item.Entry);

    private IQueryable<ScoreEntryRow> Rows(string card, int[] unitIds, Span span)
    {
        var (from, to) = (span.From, span.To);
        return db.Set<ScoreEntryRow>().AsNoTracking()
            .Where(row => row.Card == card && EF.Parameter(unitIds).Contains(row.UnitId) && row.From == from && row.To == to);
    }

    private static Refusal? Refuse(ScorecardEdition edition, (int UnitId, ScoreInput Input) entry, UnitScope scope)
    {
        if (!scope.Allows(entry.UnitId))
            return new Refusal("unit-not-visible", "Bạn không được nhập điểm cho đơn vị này.", RefusalKind.Forbidden);
        return TooFine(entry.Input.Numerator, 4) || TooFine(entry.Input.Denominator, 4) || TooFine(entry.Input.Points, 2)
            ? new Refusal("score-too-fine", $"'{entry.Input.Part}': điểm có nhiều nhất 2 chữ số thập phân, tử số và mẫu số nhiều nhất 4.")
            : ScorecardEvaluator.Refuse(edition, entry.Input);
    }

    private static ScoreEntryRow Row(ScoreEntrySet entries, (int UnitId, ScoreInput Input) entry, DateTimeOffset now) => new()
    {
        Card = entries.Card.Code,
        UnitId = entry.UnitId,
        From = entries.Span.From,
        To = entries.Span.To,
        Part = CodeOf(entries.Edition, entry.Input.Part),
        Numerator = entry.Input.Numerator,
        Denominator = entry.Input.Denominator,
        Points = entry.Input.Points,
        Source = entries.Source.Length > LongestSource ? entries.Source[..LongestSource] : entries.Source,
        Account = entries.Account,
        At = now,
    };

    /// <summary>Whether a number would be stored as another one.</summary>
    private static bool TooFine(decimal? number, int decimals) => number is { } value && decimal.Round(value, decimals) != value;

    /// <summary>The code as the card writes it.</summary>
    private static string CodeOf(ScorecardEdition edition, string code) => edition.Groups.Select(group => group.Code)
        .Concat(edition.Groups.SelectMany(group => group.Parts).Select(part => part.Code))
        .First(known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase));

    private static bool IsKnown(ScoreEntryRow row, ScoreEntry? known) => known is null
        ? row is { Numerator: null, Denominator: null, Points: null }
        : (row.Numerator, row.Denominator, row.Points) == (known.Input.Numerator, known.Input.Denominator, known.Input.Points);

    private static ScoreEntry Entry(ScoreEntryRow row) =>
        new(new ScoreInput(row.Part, row.Numerator, row.Denominator, row.Points), row.Source, row.Account, row.At);
}
