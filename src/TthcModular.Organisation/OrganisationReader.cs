using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.DaysOff;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation;

/// <summary>Reads tree and calendar from the database.</summary>
internal static class OrganisationReader
{
    /// <summary>The stamp; all zeros in an empty database.</summary>
    public static async Task<Guid> StampAsync(DbContext db, CancellationToken cancellation) =>
        await db.Set<OrganisationStampRow>().AsNoTracking().Select(row => row.Stamp).SingleOrDefaultAsync(cancellation);

    /// <summary>Tree and calendar that belong together: read again when they changed meanwhile.</summary>
    public static async Task<OrganisationPicture> ReadAsync(DbContext db, Guid stamp, CancellationToken cancellation)
    {
        while (true)
        {
            var picture = new OrganisationPicture(stamp, await TreeAsync(db, cancellation), await WorkingDaysAsync(db, cancellation));
            var now = await StampAsync(db, cancellation);
            if (now == stamp)
                return picture;
            stamp = now;
        }
    }

    private static async Task<OrganisationTree> TreeAsync(DbContext db, CancellationToken cancellation) => new(
        await db.Set<UnitRow>().AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new Unit(row.Id, row.Code, row.Name, row.Kind, row.OpenedOn, row.ClosedOn)).ToListAsync(cancellation),
        await db.Set<MembershipRow>().AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new Membership(row.UnitId, row.ParentId, row.ValidFrom, row.ValidTo)).ToListAsync(cancellation),
        await db.Set<SuccessionRow>().AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new Succession(row.OldId, row.NewId, row.On)).ToListAsync(cancellation));

    private static async Task<WorkingDays> WorkingDaysAsync(DbContext db, CancellationToken cancellation)
    {
        var days = await db.Set<DayOffRow>().AsNoTracking().Select(row => new { row.Day, row.Kind }).ToListAsync(cancellation);
        return new WorkingDays(
            days.Where(day => day.Kind != DayOffKind.SwapWork).Select(day => day.Day),
            days.Where(day => day.Kind == DayOffKind.SwapWork).Select(day => day.Day));
    }
}
