using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Web.Api;

internal static class PlanTypesApi
{
    public static void MapPlanTypes(this RouteGroupBuilder api) => api.MapGet("/plan-types", List)
        .WithSummary("Loại kế hoạch do các gói đang hoạt động mang lại");

    private static IResult List(IPackCatalogue catalogue) => TypedResults.Ok(catalogue.Current.PlanTypes.Select(Answer));

    private static object Answer(InstalledPlanType installed) => new
    {
        installed.Type.Key,
        installed.Type.Name,
        installed.Type.Description,
        Pack = new { Id = installed.PackId, Version = installed.PackVersion, State = Codes.Of(PackState.Active) },
        Indicators = installed.Type.Indicators.Select(Answer),
        TaskTemplates = installed.Tasks.Select(task => new { task.Origin, task.Number, task.Section, task.Title }),
        Reports = installed.Type.Reports.Select(report => new { report.Key, report.Title }),
        Settings = installed.Type.Settings.Select(setting => new
        {
            setting.Key,
            setting.Name,
            Kind = Codes.Of(setting.Kind),
            setting.Default,
            setting.Min,
            setting.Max,
            Whole = setting.IsWhole,
            setting.Unit,
            setting.Group,
            Choices = setting.Choices.Select(choice => new { Value = choice.Key, Name = choice.Value }),
            OnlyWhen = setting.OnlyWhen,
            setting.MoreThan,
            setting.Help,
        }),
        Scorecards = installed.Type.Scorecards.Select(card => new { card.Code, card.Name, Editions = card.Editions.Select(edition => edition.Key) }),
    };

    private static object Answer(Indicator indicator) => new
    {
        indicator.Code,
        indicator.Name,
        Unit = indicator.Unit.Symbol,
        Better = Codes.Of(indicator.Better),
        Editions = indicator.Editions.Select(edition => new
        {
            edition.Key,
            edition.ValidFrom,
            edition.LegalSource,
            edition.InWords.Numerator,
            edition.InWords.Denominator,
            edition.InWords.CountedOn,
        }),
        Breakdowns = indicator.Breakdowns.Select(breakdown => new { breakdown.Key, breakdown.Name }),
    };
}
