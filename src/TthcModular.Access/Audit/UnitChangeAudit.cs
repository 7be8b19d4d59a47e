using TthcModular.Organisation.Units.Changes;

namespace TthcModular.Access.Audit;

/// <summary>Writes changes of the organisation tree to the audit chain.</summary>
internal sealed class UnitChangeAudit(IAuditLog audit) : IUnitChangeAudit
{
    public Task NoteAsync(string account, ChangePreview done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(done);
        return audit.AddAsync(account, $"unit-{done.Action}", done.Subject, string.Join('\n', done.Steps.Prepend(done.Title)), cancellation);
    }
}
