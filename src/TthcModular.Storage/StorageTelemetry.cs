namespace TthcModular.Storage;

/// <summary>Names by which telemetry listens to the database.</summary>
public static class StorageTelemetry
{
    /// <summary>Source of the spans of SQLite commands; PostgreSQL's come from the source <c>Npgsql</c>.</summary>
    public const string SourceName = "TthcModular.Storage";
}
