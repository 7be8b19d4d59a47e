using Microsoft.Extensions.Options;

namespace TthcModular.Storage;

/// <summary>Where the data lies: <c>Tthc:Database:Provider</c>, <c>ConnectionStrings:Tthc</c>, <c>Tthc:DataDirectory</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The database; anything but a known one is refused at start.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>For PostgreSQL. SQLite always lies in the data directory.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Absolute once the options are resolved; a relative one counts from the host's content root.</summary>
    public string DataDirectory { get; set; } = "App_Data";

    /// <summary>The SQLite database.</summary>
    public string SqliteFile => Path.Combine(DataDirectory, "tthc.db");
}

/// <summary>The databases this product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file in the data directory; one web node.</summary>
    Sqlite,

    /// <summary>For larger installs and several web nodes.</summary>
    PostgreSql,
}

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
            return ValidateOptionsResult.Fail("Tthc:Database:Provider không đúng. Chỉ nhận Sqlite hoặc PostgreSql.");
        if (options.Provider is DatabaseProvider.PostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail("Tthc:Database:Provider là PostgreSql nhưng thiếu ConnectionStrings:Tthc. Hãy khai báo chuỗi kết nối.");
        return string.IsNullOrWhiteSpace(options.DataDirectory)
            ? ValidateOptionsResult.Fail("Tthc:DataDirectory để trống. Hãy khai báo thư mục dữ liệu hoặc bỏ hẳn mục này để dùng App_Data.")
            : ValidateOptionsResult.Success;
    }
}
