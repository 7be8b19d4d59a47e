namespace TthcModular.Testing;

/// <summary>The databases that every data test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
