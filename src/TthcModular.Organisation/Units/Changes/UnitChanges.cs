using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Units.Changes;

internal sealed class UnitChanges(
    DbContext db, OrganisationService organisation, IEnumerable<IUnitChangeEffects> effects, IEnumerable<IUnitChangeAudit> audit, TimeProvider clock) : IUnitChanges
{
    public async Task<Result<ChangePreview>> PreviewAsync(UnitChange change, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        var picture = await organisation.PictureAsync(cancellation);
        var planned = Plan(picture.Tree, change, scope);
        return planned.IsSuccess ? await DescribeAsync(planned.Value, change, picture.Stamp, cancellation) : planned.Refusal;
    }

    public async Task<Result<ChangePreview>> ApplyAsync(UnitChange change, UnitScope scope, string account, Guid? seen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var picture = await organisation.PictureAsync(cancellation);
        if (seen is { } stamp && stamp != picture.Stamp)
            return ChangeRefusals.Outdated;
        var planned = Plan(picture.Tree, change, scope);
        if (!planned.IsSuccess)
            return planned.Refusal;
        var done = await DescribeAsync(planned.Value, change, picture.Stamp, cancellation);

        // Taking the stamp is what keeps two changes from being made of one state.
        if (!await organisation.TakeStampAsync(picture.Stamp, cancellation))
            return ChangeRefusals.Outdated;
        await new DraftWriter(db, planned.Value.Draft).SaveAsync(cancellation);
        foreach (var log in audit)
            await log.NoteAsync(account, done, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (own is not null)
            await own.CommitAsync(cancellation);
        return done;
    }

    private Result<PlannedChange> Plan(OrganisationTree tree, UnitChange change, UnitScope scope)
    {
        var planned = new ChangePlanner(tree, change, clock.Today()).Plan();
        return planned is { IsSuccess: true, Value: var value }
            && (value.Concerned.Any(unit => !scope.Allows(unit.Id)) || (value.ConcernsTheTop && scope.UnitIds is not null))
            ? ChangeRefusals.Forbidden
            : planned;
    }

    private async Task<ChangePreview> DescribeAsync(PlannedChange planned, UnitChange change, Guid stamp, CancellationToken cancellation)
    {
        var meant = new List<string>();
        if (planned.Closing.Units.Count > 0)
        {
            foreach (var module in effects)
                meant.AddRange(await module.DescribeAsync(planned.Closing, cancellation));
        }

        var (action, title, subject) = planned.Headline;
        return new ChangePreview(action, title, subject.Code, change.On, planned.Steps, meant, planned.Warnings, stamp);
    }
}
