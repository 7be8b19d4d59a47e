using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Storage.Sqlite;

/// <summary>A transaction starts when its turn in the write queue comes; <see cref="QueuedTransaction"/> gives the turn on.</summary>
internal sealed class QueueTransactions : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        WriteQueue.Of(connection).Enter(connection);
        return Start(connection, eventData);
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await WriteQueue.Of(connection).EnterAsync(connection, cancellationToken);
        return Start(connection, eventData);
    }

    private static InterceptionResult<DbTransaction> Start(DbConnection connection, TransactionStartingEventData starting)
    {
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(((SqliteConnection)connection).BeginTransaction(starting.IsolationLevel));
        }
        catch
        {
            WriteQueue.Of(connection).Leave(connection);
            throw;
        }
    }
}

internal sealed class QueuedTransactionFactory(RelationalTransactionFactoryDependencies dependencies) : IRelationalTransactionFactory
{
    public RelationalTransaction Create(
        IRelationalConnection connection, DbTransaction transaction, Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger, bool transactionOwned) =>
        new QueuedTransaction(connection, transaction, transactionId, logger, transactionOwned, dependencies.SqlGenerationHelper);
}

/// <summary>Gives the turn on when it is committed, rolled back or disposed.</summary>
internal sealed class QueuedTransaction(
    IRelationalConnection connection, DbTransaction transaction, Guid transactionId,
    IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger, bool transactionOwned, ISqlGenerationHelper sqlGenerationHelper)
    : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sqlGenerationHelper)
{
    private readonly DbConnection _writer = connection.DbConnection;

    protected override void ClearTransaction()
    {
        WriteQueue.Of(_writer).Leave(_writer);
        base.ClearTransaction();
    }

    protected override Task ClearTransactionAsync(CancellationToken cancellationToken = default)
    {
        WriteQueue.Of(_writer).Leave(_writer);
        return base.ClearTransactionAsync(cancellationToken);
    }
}
