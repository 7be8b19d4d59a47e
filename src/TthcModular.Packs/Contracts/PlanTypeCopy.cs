using System.Collections.Immutable;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Contracts;

/// <summary>
/// Copies what a pack described into the host's own lists. A compiler puts the list classes behind <c>[a, b]</c> into
/// the pack's assembly, and a pack could derive from an open SDK record: neither may live on in the catalogue. Only the
/// functions of report views stay the pack's.
/// </summary>
internal static class PlanTypeCopy
{
    public static IReadOnlyList<PlanType> Of(IReadOnlyList<PlanType> types) => Each(types, Of);

    private static PlanType Of(PlanType type) => type with
    {
        Indicators = Each(type.Indicators, Of),
        Tasks = Each(type.Tasks, Of),
        PlanFiles = Each(type.PlanFiles),
        Calendars = Each(type.Calendars, Of),
        Scorecards = Each(type.Scorecards, Of),
        Settings = Each(type.Settings, field => field with { Choices = field.Choices.ToDictionary(StringComparer.Ordinal) }),
        Reports = Each(type.Reports),
    };

    private static Indicator Of(Indicator indicator) => indicator with
    {
        Editions = Each(indicator.Editions, edition => edition with
        {
            Numerator = Of(edition.Numerator),
            Denominator = edition.Denominator is { } denominator ? Of(denominator) : null,
        }),
        Breakdowns = Each(indicator.Breakdowns, breakdown => breakdown with
        {
            Aliases = Each(breakdown.Aliases),
            Records = Of(breakdown.Records),
        }),
    };

    private static Measure Of(Measure measure) => measure switch
    {
        Measure.Count count => Of(count),
        Measure.Stock stock => stock with { From = Each(stock.From), Condition = Of(stock.Condition) },
        Measure.UnitsOf units => units with { WithAny = units.WithAny is { } any ? Of(any) : null },
        Measure.Reported or Measure.Assignments => measure,
        _ => throw Foreign(measure, "số đo"),
    };

    private static Measure.Count Of(Measure.Count count) => count with { Condition = Of(count.Condition) };

    private static Filter Of(Filter filter) => filter switch
    {
        Filter.Both both => new Filter.Both(Of(both.Left), Of(both.Right)),
        Filter.Either either => new Filter.Either(Of(either.Left), Of(either.Right)),
        Filter.Not not => new Filter.Not(Of(not.Inner)),
        Filter.Compare compare => compare with { Value = Plain(compare.Value) },
        Filter.OneOf oneOf => oneOf with { Values = [.. oneOf.Values.Select(Plain)] },
        Filter.Everything or Filter.IsTrue or Filter.IsMissing or Filter.CompareFields => filter,
        _ => throw Foreign(filter, "điều kiện"),
    };

    private static object Plain(object value) =>
        value.GetType().IsCollectible ? throw Foreign(value, "giá trị so sánh") : value;

    private static PlanCalendar Of(PlanCalendar calendar) => calendar switch
    {
        CampaignCalendar campaign => campaign with { Milestones = Each(campaign.Milestones) },
        CivilCalendar or VpcpCalendar => calendar,
        _ => throw Foreign(calendar, "lịch"),
    };

    private static Scorecard Of(Scorecard card) => card with
    {
        Editions = Each(card.Editions, edition => edition with
        {
            Groups = Each(edition.Groups, group => group with { Parts = Each(group.Parts, Of) }),
        }),
        Bands = Each(card.Bands),
    };

    private static ScorePart Of(ScorePart part) => part with
    {
        Settlement = part.Settlement is { } ratio ? new SettlementRatio(Each(ratio.Numerator), Each(ratio.Denominator)) : null,
    };

    private static TaskTemplate Of(TaskTemplate task) => task with { Lead = Each(task.Lead), Coordinate = Each(task.Coordinate) };

    private static ImmutableArray<T> Each<T>(IReadOnlyList<T> items) => Each(items, item => item);

    private static ImmutableArray<T> Each<T>(IReadOnlyList<T> items, Func<T, T> copy) =>
        [.. items.Select(item => item is null ? throw new DefinitionException($"Danh sách {typeof(T).Name} có phần tử rỗng (null).") : copy(item))];

    private static DefinitionException Foreign(object value, string what) =>
        new($"Gói tự đặt ra loại {what} '{value.GetType().Name}'; chỉ được dùng các loại của SDK.");
}
