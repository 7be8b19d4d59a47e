using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Snapshots;

internal sealed class SnapshotService(DbContext db, SnapshotTaking taking, IOrganisation organisation, TimeProvider clock) : ISnapshots
{
    private const int LongestReason = 1024;

    private static readonly Refusal NotFound = new("snapshot-not-found", "Không có bản chốt số liệu này mà bạn được xem.", RefusalKind.NotFound);

    public async Task<Result<SnapshotSummary>> TakeAsync(SnapshotRequest request, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(scope);
        var reason = (request.Reason ?? "").Trim();
        if (Refused(request, reason, scope) is { } refusal)
            return refusal;
        var (planId, unitId, from, to) = (request.Plan.Id, request.Unit.Id, request.Span.From, request.Span.To);
        var before = await db.Set<SnapshotRow>()
            .Where(row => row.PlanId == planId && row.UnitId == unitId && row.From == from && row.To == to)
            .MaxAsync(row => (int?)row.Version, cancellation) ?? 0;
        if (before > 0 && reason.Length == 0)
            return new Refusal("snapshot-reason-missing", $"Kỳ này đã chốt, bản {before}. Bản sửa đứng cạnh bản cũ và phải nêu lý do.", RefusalKind.Conflict);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var tree = await organisation.TreeAsync(cancellation);
        var content = await taking.ContentAsync(request, tree, before + 1, now, reason, scope, cancellation);
        var row = Row(request, content);
        db.Add(row);
        return await SaveAsync(row, cancellation) ? Summary(row, tree) : new Refusal(
            "snapshot-taken-meanwhile", "Có người vừa chốt số liệu của kỳ này. Hãy xem bản vừa chốt trước khi chốt lại.", RefusalKind.Conflict);
    }

    public async Task<IReadOnlyList<SnapshotSummary>> ListAsync(int planId, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var tree = await organisation.TreeAsync(cancellation);
        var rows = await In(scope).Where(row => row.PlanId == planId)
            .OrderByDescending(row => row.To).ThenByDescending(row => row.Id)
            .Select(row => new SnapshotRow
            {
                Id = row.Id,
                PlanId = row.PlanId,
                UnitId = row.UnitId,
                From = row.From,
                To = row.To,
                Version = row.Version,
                TakenAt = row.TakenAt,
                Account = row.Account,
                Reason = row.Reason,
                Cells = row.Cells,
                Hash = row.Hash,
                Content = "",
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => Summary(row, tree))];
    }

    public async Task<Snapshot?> FindAsync(int id, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var row = await In(scope).FirstOrDefaultAsync(row => row.Id == id, cancellation);
        return row is null ? null : new Snapshot(Summary(row, await organisation.TreeAsync(cancellation)), SnapshotJson.Read(row.Content), row.Content);
    }

    public async Task<Result<SnapshotComparison>> CompareAsync(int before, int after, UnitScope scope, CancellationToken cancellation)
    {
        if (await FindAsync(before, scope, cancellation) is not { } old || await FindAsync(after, scope, cancellation) is not { } now)
            return NotFound;
        if (old.Summary.PlanId != now.Summary.PlanId)
            return new Refusal("snapshots-of-different-plans", "Chỉ so được hai bản chốt của cùng một kế hoạch.");
        return SnapshotDifference.Of(old, now);
    }

    private Refusal? Refused(SnapshotRequest request, string reason, UnitScope scope)
    {
        if (!scope.Allows(request.Unit.Id))
            return NotFound;
        if (request.Span.Days <= 0 || !request.Span.Touches(request.Plan.Period))
            return new Refusal("snapshot-span", "Kỳ chốt phải nằm trong thời gian của kế hoạch.");
        if (request.Span.To > clock.Today())
            return new Refusal("snapshot-too-early", $"Kỳ đến hết ngày {request.Span.To:dd/MM/yyyy}, chưa kết thúc nên chưa chốt được.", RefusalKind.Conflict);
        return reason.Length > LongestReason ? new Refusal("snapshot-reason-long", $"Lý do dài quá {LongestReason} ký tự.") : null;
    }

    private async Task<bool> SaveAsync(SnapshotRow row, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.Entry(row).State = EntityState.Detached;
            var (planId, unitId, from, to, version) = (row.PlanId, row.UnitId, row.From, row.To, row.Version);
            if (!await db.Set<SnapshotRow>().AnyAsync(other => other.PlanId == planId && other.UnitId == unitId && other.From == from && other.To == to && other.Version == version, cancellation))
                throw;
            return false;
        }
    }

    private static SnapshotRow Row(SnapshotRequest request, SnapshotContent content)
    {
        var json = SnapshotJson.Write(content);
        return new SnapshotRow
        {
            PlanId = request.Plan.Id,
            UnitId = request.Unit.Id,
            From = content.From,
            To = content.To,
            Version = content.Version,
            TakenAt = content.TakenAt,
            Account = content.Account,
            Reason = content.Reason,
            Cells = content.Cells.Count,
            Hash = SnapshotJson.Hash(json),
            Content = json,
        };
    }

    private IQueryable<SnapshotRow> In(UnitScope scope)
    {
        var rows = db.Set<SnapshotRow>().AsNoTracking();
        if (scope.UnitIds is not { } visible)
            return rows;
        var units = visible.ToList();
        return rows.Where(row => EF.Parameter(units).Contains(row.UnitId));
    }

    private static SnapshotSummary Summary(SnapshotRow row, OrganisationTree tree) => new(
        row.Id, row.PlanId, tree.Find(row.UnitId)!, new Span(row.From, row.To), row.Version, row.TakenAt, row.Account, row.Reason, row.Cells, row.Hash);
}
