using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TthcModular.Storage.Migrations;

internal static class MissingSnapshot
{
    /// <summary>Migrations are written by hand, so there is no snapshot to compare the model with; a test compares it with the database.</summary>
    public static DbContextOptionsBuilder IgnoreMissingSnapshot(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
