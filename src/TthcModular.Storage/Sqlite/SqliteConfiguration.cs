using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Storage.Sqlite;

/// <summary>How this product uses SQLite.</summary>
internal static class SqliteConfiguration
{
    /// <summary>'TTHC' in the file's header: tells our databases from others.</summary>
    public const int ApplicationId = 0x54544843;

    private static readonly IInterceptor[] Interceptors = [new ConnectionPragmas(), new QueueTransactions(), new QueueStatements(), new CommandActivities()];

    public static void UseTthcSqlite(this DbContextOptionsBuilder options, string file) => options
        .UseSqlite(ConnectionString(file))
        .AddInterceptors(Interceptors)
        .ReplaceService<IRelationalTransactionFactory, QueuedTransactionFactory>();

    private static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 60,
    }.ConnectionString;
}
