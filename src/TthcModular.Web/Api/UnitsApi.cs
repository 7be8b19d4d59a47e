using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Api;

internal static class UnitsApi
{
    public static void MapUnits(this RouteGroupBuilder api) => api.MapGet("/units", ListAsync)
        .WithSummary("Đơn vị có hiệu lực trong một ngày");

    private static async Task<IResult> ListAsync(
        HttpContext context, IOrganisation organisation, TimeProvider clock, DateOnly? asOf, string? parent, string? cursor, int? limit, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var day = asOf ?? clock.Today();
        var above = parent is null ? null : tree.Find(parent);
        if (parent is not null && above is null)
            return new Refusal("unit-not-found", $"Không có đơn vị mã '{parent}'.", RefusalKind.NotFound).Problem();
        var units = above is null ? tree.Units.Where(unit => unit.ExistsOn(day)) : tree.ChildrenOn(above, day);
        var answers = units.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => Answer(unit, tree, day));
        return Answering.Page(context, answers, unit => unit.Code, cursor, limit);
    }

    private static UnitAnswer Answer(Unit unit, OrganisationTree tree, DateOnly day) =>
        new(unit.Code, tree.NameOn(unit, day), Codes.Of(unit.Kind), tree.ParentOn(unit, day)?.Code, unit.OpenedOn, unit.ClosedOn);
}
