using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>The one row by which web nodes agree who verifies when, and what was found last.</summary>
internal sealed class VerificationRow
{
    public const int Only = 1;

    public int Id { get; set; }

    /// <summary>When a node may begin the next run.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>The node that is at it, or was last.</summary>
    public required string Node { get; set; }

    /// <summary>Until when the node has the turn; null: nobody is at it.</summary>
    public DateTimeOffset? TurnUntil { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? LastCleanAt { get; set; }

    /// <summary>Outcomes of the checks of the last run, as JSON.</summary>
    public string? Checks { get; set; }

    public static void Configure(EntityTypeBuilder<VerificationRow> verification)
    {
        verification.ToTable("verification");
        verification.Property(v => v.Id).ValueGeneratedNever();
        verification.Property(v => v.Node).HasMaxLength(128);
    }
}
