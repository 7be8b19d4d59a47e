namespace TthcModular.Organisation.Files;

/// <summary>How a table is handed out; named as in <c>?format=</c>.</summary>
public enum TableFormat
{
    Xlsx,
    Csv,
}

/// <summary>Facts on the formats.</summary>
public static class TableFormats
{
    /// <summary>The format that a file's ending stands for; anything but .xlsx is CSV.</summary>
    public static TableFormat Of(string path) =>
        Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableFormat.Xlsx : TableFormat.Csv;

    public static string Ending(this TableFormat format) => format is TableFormat.Xlsx ? ".xlsx" : ".csv";

    public static string ContentType(this TableFormat format) => format is TableFormat.Xlsx
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8";
}
