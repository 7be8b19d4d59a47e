using System.Globalization;

namespace TthcModular.Organisation.Files;

/// <summary>Reads the cells of one row and collects what is wrong with them.</summary>
internal sealed class RowReading(CsvLine row, List<RowError> errors)
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy"];

    public int Line => row.Line;

    public bool IsSound { get; private set; } = true;

    public string Text(string column, int longest, bool required = true)
    {
        var value = row[column];
        if (required && value.Length == 0)
            Refuse(column, "Không được để trống.");
        else if (value.Length > longest)
            Refuse(column, $"Dài {value.Length} ký tự, tối đa {longest}.");
        else if (value.Any(char.IsControl))
            Refuse(column, "Có ký tự điều khiển hoặc xuống dòng.");
        return value;
    }

    public DateOnly? Day(string column, bool required = false)
    {
        var value = row[column];
        if (value.Length == 0 && !required)
            return null;
        if (DateOnly.TryParseExact(value, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse(column, $"“{Short(value)}” không phải ngày. Viết theo dạng 2024-06-30.");
        return null;
    }

    public T? OneOf<T>(string column, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        var value = row[column];
        if (values.TryGetValue(value, out var found))
            return found;
        Refuse(column, $"“{Short(value)}” không có trong danh sách: {string.Join(", ", values.Keys)}.");
        return null;
    }

    public void Refuse(string column, string message)
    {
        IsSound = false;
        errors.Add(new RowError(Line, column, message));
    }

    /// <summary>A value as quoted in a message.</summary>
    public static string Short(string value) => value.Length <= 64 ? value : value[..64] + "…";
}
