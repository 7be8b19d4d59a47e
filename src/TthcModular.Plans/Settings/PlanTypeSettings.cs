using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Settings;

namespace TthcModular.Plans.Settings;

internal sealed class PlanTypeSettings(DbContext db, IOrganisation organisation, IPackCatalogue packs, TimeProvider clock) : IPlanTypeSettings
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    private static readonly Refusal Outdated = new(
        "settings-outdated",
        "Thiết lập của đơn vị vừa được người khác thay đổi. Xem giá trị mới rồi lưu lại nếu vẫn cần.",
        RefusalKind.Outdated);

    private SettingBook? book;

    public async Task<SettingBook> ReadAsync(CancellationToken cancellation)
    {
        if (book is not null)
            return book;
        var rows = await db.Set<SettingRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        return book = new SettingBook(rows, await organisation.TreeAsync(cancellation), packs.Current);
    }

    public async Task<SettingValues> ValuesAsync(string planType, Unit unit, DateOnly day, CancellationToken cancellation) =>
        (await ReadAsync(cancellation)).Values(planType, unit, day);

    public async Task<Result<IReadOnlyList<SettingChange>>> ChangeAsync(SettingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        book = null; // what another request changed meanwhile has to be seen
        var now = await ReadAsync(cancellation);
        if (Refuse(request, now) is { } refusal)
            return refusal;
        var rows = Rows(request, now);
        if (rows.Count > 0 && !await SaveAsync(rows, cancellation))
            return Outdated;
        book = null;
        var changed = await ReadAsync(cancellation);
        return Result.Of<IReadOnlyList<SettingChange>>([.. changed.History(request.PlanType, request.Unit).Take(rows.Count)]);
    }

    private static Refusal? Refuse(SettingRequest request, SettingBook now)
    {
        if (now.Declared(request.PlanType) is null)
            return new Refusal("plan-type-missing", $"Chưa có gói cho loại kế hoạch '{request.PlanType}'.", RefusalKind.NotFound);
        if (request.ValidFrom < Earliest || request.ValidFrom > Latest)
            return new Refusal("settings-date", "Ngày có hiệu lực phải từ năm 2000 đến năm 2100.");
        if (!request.Unit.ExistsOn(request.ValidFrom))
            return new Refusal("settings-unit-closed", $"{request.Unit.Name} không hoạt động vào ngày có hiệu lực đã chọn.");
        if (now.Problems(request) is { Count: > 0 } problems)
            return new Refusal("settings-invalid", string.Join(' ', problems.Select(problem => problem.Message)));
        return now.Version(request.PlanType, request.Unit) == request.Version ? null : Outdated;
    }

    private List<SettingRow> Rows(SettingRequest request, SettingBook now)
    {
        var fields = now.Declared(request.PlanType)!.ToDictionary(field => field.Key, StringComparer.Ordinal);
        var number = request.Version;
        return
        [
            .. fields.Values
                .Where(field => request.Values.ContainsKey(field.Key))
                .Select(field => (field.Key, Value: request.Values[field.Key] is { } value ? field.Canonical(value) : null))
                .Where(change => change.Value != now.Own(request.PlanType, change.Key, request.Unit.Id, request.ValidFrom))
                .Select(change => new SettingRow
                {
                    PlanType = request.PlanType,
                    UnitId = request.Unit.Id,
                    Number = ++number,
                    Key = change.Key,
                    Value = change.Value,
                    ValidFrom = request.ValidFrom,
                    At = clock.GetUtcNow(),
                    Account = request.Account,
                }),
        ];
    }

    /// <summary>False: somebody was first; the unique number of the change tells.</summary>
    private async Task<bool> SaveAsync(List<SettingRow> rows, CancellationToken cancellation)
    {
        var (planType, unitId, number) = (rows[0].PlanType, rows[0].UnitId, rows[0].Number);
        db.AddRange(rows);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<SettingRow>().AnyAsync(row => row.PlanType == planType && row.UnitId == unitId && row.Number == number, cancellation))
                return false;
            throw;
        }
    }
}
