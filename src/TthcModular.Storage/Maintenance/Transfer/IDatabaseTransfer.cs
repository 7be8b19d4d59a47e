using TthcModular.Organisation.Results;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>Moves all data from one database to another, whichever of the providers each is.</summary>
public interface IDatabaseTransfer
{
    /// <summary>Writes every table into a file that is not there yet, from one picture of the data, while others go on working.</summary>
    Task<Result<Transferred>> ExportAsync(string file, CancellationToken cancellation);

    /// <summary>Reads such a file into an empty database of the same schema: all of it, verified, or nothing.</summary>
    Task<Result<Transferred>> ImportAsync(string file, CancellationToken cancellation);
}

/// <summary>What was moved.</summary>
public sealed record Transferred(string File, int Tables, long Rows);
