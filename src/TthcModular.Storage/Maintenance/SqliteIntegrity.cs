using Microsoft.EntityFrameworkCore;

namespace TthcModular.Storage.Maintenance;

/// <summary>Asks SQLite whether the file is sound and every reference leads somewhere.</summary>
internal static class SqliteIntegrity
{
    public static async Task<IReadOnlyList<string>> FindAsync(DbContext db, CancellationToken cancellation)
    {
        var damage = await db.Database
            .SqlQuery<string>($"""SELECT integrity_check AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'""")
            .ToListAsync(cancellation);
        var dangling = await db.Database
            .SqlQuery<string>($"""SELECT "table" || ' → ' || parent || ': ' || COUNT(*) AS "Value" FROM pragma_foreign_key_check GROUP BY "table", parent""")
            .ToListAsync(cancellation);
        return
        [
            .. damage.Select(message => $"Tệp bị hỏng: {message}"),
            .. dangling.Select(reference => $"Có dòng tham chiếu tới dòng không tồn tại: {reference}"),
        ];
    }
}
