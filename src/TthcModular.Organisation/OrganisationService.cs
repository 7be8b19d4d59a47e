using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TthcModular.Organisation.DaysOff;
using TthcModular.Organisation.Units;
using TthcModular.Organisation.Units.Exchange;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation;

internal sealed class OrganisationService(DbContext db, OrganisationCache cache, TimeProvider clock) : IOrganisation
{
    private OrganisationPicture? checkedPicture;

    public async ValueTask<OrganisationTree> TreeAsync(CancellationToken cancellation) => (await PictureAsync(cancellation)).Tree;

    public async ValueTask<WorkingDays> WorkingDaysAsync(CancellationToken cancellation) => (await PictureAsync(cancellation)).WorkingDays;

    public async Task<UnitImportResult> ImportUnitsAsync(TextReader csv, CancellationToken cancellation)
    {
        var text = await csv.ReadToEndAsync(cancellation);
        var result = await ChangeAsync(() => new UnitImport(db).RunAsync(text, cancellation), cancellation);
        return result.Divided.Count == 0 ? result : result with { Warnings = [.. result.Warnings, .. DividedUnits.Warnings(await TreeAsync(cancellation), result.Divided)] };
    }

    public async Task<UnitImportResult> ImportDaysOffAsync(TextReader csv, CancellationToken cancellation)
    {
        var text = await csv.ReadToEndAsync(cancellation);
        return await ChangeAsync(() => new DaysOffImport(db).RunAsync(text, cancellation), cancellation);
    }

    public Task ExportUnitsAsync(TextWriter csv, CancellationToken cancellation) => UnitExport.WriteAsync(db, csv, cancellation);

    public Task ExportDaysOffAsync(TextWriter csv, CancellationToken cancellation) => DaysOffExport.WriteAsync(db, csv, cancellation);

    /// <summary>The tree of this request, with the stamp it was read under.</summary>
    public async ValueTask<OrganisationPicture> PictureAsync(CancellationToken cancellation)
    {
        if (checkedPicture is not null)
            return checkedPicture;
        var stamp = await OrganisationReader.StampAsync(db, cancellation);
        var today = clock.Today();
        var picture = cache.With(stamp, today);
        if (picture is null)
        {
            picture = await OrganisationReader.ReadAsync(db, stamp, today, cancellation);
            cache.Keep(picture);
        }

        return checkedPicture = picture;
    }

    /// <summary>Gives the tree a new stamp if it still carries the one seen; false: someone was first.</summary>
    public async Task<bool> TakeStampAsync(Guid seen, CancellationToken cancellation)
    {
        checkedPicture = null;
        if (seen == Guid.Empty)
        {
            await StampAsync(cancellation);
            return true;
        }

        var next = Guid.NewGuid();
        return await db.Set<OrganisationStampRow>().Where(row => row.Stamp == seen)
            .ExecuteUpdateAsync(row => row.SetProperty(stamp => stamp.Stamp, next), cancellation) == 1;
    }

    /// <summary>All or nothing: a change and the new stamp in one transaction, the caller's if there is one.</summary>
    private async Task<UnitImportResult> ChangeAsync(Func<Task<UnitImportResult>> change, CancellationToken cancellation)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var result = await change();
        if (!result.Accepted)
            return result;
        await StampAsync(cancellation);
        await CommitAsync(own, cancellation);
        checkedPicture = null;
        return result;
    }

    private async Task StampAsync(CancellationToken cancellation)
    {
        var stamp = await db.Set<OrganisationStampRow>().SingleOrDefaultAsync(cancellation)
            ?? db.Add(new OrganisationStampRow { Id = 1, Stamp = Guid.Empty }).Entity;
        stamp.Stamp = Guid.NewGuid();
        await db.SaveChangesAsync(cancellation);
    }

    private static Task CommitAsync(IDbContextTransaction? own, CancellationToken cancellation) =>
        own is null ? Task.CompletedTask : own.CommitAsync(cancellation);
}
