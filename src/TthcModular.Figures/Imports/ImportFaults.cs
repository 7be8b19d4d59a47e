using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Imports;

/// <summary>Faults of the database that whoever imports can do something about. The transaction is over, so nothing changed.</summary>
internal static class ImportFaults
{
    private const string PostgreSqlDiskFull = "53100";

    /// <summary>The refusal for a fault; null: it is a bug or an accident, and stays an exception.</summary>
    public static Refusal? Of(DbException fault) => fault switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } or { SqlState: PostgreSqlDiskFull } =>
            new Refusal("disk-full", "Hết chỗ trên đĩa chứa dữ liệu nên tệp chưa được nhập; không dữ liệu nào bị thay đổi. Giải phóng dung lượng rồi nhập lại."),
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY } =>
            new Refusal("database-busy", "Chương trình khác đang ghi vào cơ sở dữ liệu quá lâu; không dữ liệu nào bị thay đổi. Chờ chương trình đó xong rồi nhập lại."),
        _ => null,
    };
}
