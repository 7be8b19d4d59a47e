using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Features.PlanTypes;

/// <summary>The one way in for changes of settings, from page and command line: asks who may, and notes the change in the audit log.</summary>
public sealed class SettingDesk(IPlanTypeSettings settings, IAuditLog audit, IViewerAccessor viewers, IOrganisation organisation, TimeProvider clock)
{
    /// <summary>Whether the viewer may change a unit's settings: a district admin in the district's part of the tree, a province admin everywhere.</summary>
    public async Task<bool> MayAsync(Unit unit, CancellationToken cancellation) =>
        viewers.Current.May(Role.DistrictAdmin, unit, await organisation.TreeAsync(cancellation), clock.Today());

    /// <summary>Changes a unit's own values; change and audit entry are saved together.</summary>
    public async Task<Result<IReadOnlyList<SettingChange>>> ChangeAsync(SettingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!await MayAsync(request.Unit, cancellation))
            return new Refusal("settings-forbidden", $"Bạn không được đổi thiết lập của {request.Unit.Name}. Quản trị huyện đổi trong phạm vi của mình, quản trị tỉnh đổi ở mọi đơn vị.", RefusalKind.Forbidden);
        if (request.Values.Count == 0)
            return Result.Of<IReadOnlyList<SettingChange>>([]);
        var book = await settings.ReadAsync(cancellation);
        var own = book.States(request.PlanType, request.Unit, request.ValidFrom)
            .Append(book.Switch(request.PlanType, request.Unit, request.ValidFrom))
            .ToDictionary(state => state.Field.Key, state => state.Own, StringComparer.Ordinal);
        var changes = request.Values.Select(pair => $"{pair.Key}: {own.GetValueOrDefault(pair.Key) ?? "-"} -> {pair.Value ?? "-"}");
        await audit.AddAsync(
            request.Account, "plan-type-settings-changed", $"{request.PlanType} @ {request.Unit.Code}",
            $"từ {request.ValidFrom:yyyy-MM-dd}; {string.Join("; ", changes)}", cancellation);
        return await settings.ChangeAsync(request, cancellation);
    }
}
