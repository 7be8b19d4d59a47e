using System.Globalization;
using System.Text.RegularExpressions;

namespace TthcModular.Packs.PlanFiles;

/// <summary>
/// Reads the values of one YAML map by key. Every fault is noted with its line and reading goes on, so that an author
/// sees all of them at once.
/// </summary>
internal sealed partial class MapReader
{
    /// <summary>What the database column of a free text is sure to take, and more than any sentence needs.</summary>
    private const int LongText = 20_000;

    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    private readonly YamlMap map;
    private readonly PlanFileErrors errors;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private MapReader(YamlMap map, PlanFileErrors errors) => (this.map, this.errors) = (map, errors);

    /// <summary>Reads a node as a map; keys that were not asked for are faults.</summary>
    public static T? Read<T>(YamlNode node, string name, PlanFileErrors errors, Func<MapReader, T> read)
        where T : class
    {
        if (node is not YamlMap map)
        {
            errors.Add(node.Line, $"'{name}' phải là một nhóm 'khóa: giá trị'.");
            return null;
        }

        var reader = new MapReader(map, errors);
        var value = read(reader);
        foreach (var entry in map.Entries.Where(entry => !reader.known.Contains(entry.Key)))
            errors.Add(entry.Line, $"Khóa '{Quoted.Short(entry.Key)}' không có trong định dạng kế hoạch (thuộc '{name}'): sửa chính tả hoặc bỏ đi.");
        return value;
    }

    public void Ignore(string key) => known.Add(key);

    public bool Has(string key) => Value(key) is not null;

    public void Fault(string key, string message) => errors.Add(Find(key)?.Line ?? map.Line, message);

    public string Text(string key, int longest = LongText) => OptionalText(key, longest) ?? Missing(key, "");

    public string? OptionalText(string key, int longest = LongText)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        return Clean(scalar.Line, key, scalar.Text!, longest);
    }

    /// <summary>A key in kebab-case.</summary>
    public string Key(string key, int longest)
    {
        var text = Text(key, longest);
        if (text.Length > 0 && !KebabCase().IsMatch(text))
            Fault(key, $"'{key}' là '{Quoted.Short(text)}': chỉ dùng chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, như 'cho-don-2024'.");
        return text;
    }

    /// <summary>One of a few words.</summary>
    public string OneOf(string key, IReadOnlyCollection<string> words, string? otherwise = null)
    {
        var text = otherwise is null ? Text(key) : OptionalText(key) ?? otherwise;
        if (text.Length > 0 && !words.Contains(text, StringComparer.Ordinal))
            Fault(key, $"'{key}' là '{Quoted.Short(text)}': phải là một trong {string.Join(", ", words)}.");
        return text;
    }

    public DateOnly Day(string key) => OptionalDay(key) ?? (Scalar(key) is null ? Missing<DateOnly>(key, default) : default);

    public DateOnly? OptionalDay(string key) => Scalar(key) is { } scalar ? DayOf(scalar, key) : null;

    public decimal Number(string key)
    {
        if (Scalar(key) is not { } scalar)
            return Missing(key, 0m);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(scalar.Text, style, CultureInfo.InvariantCulture, out var value))
            errors.Add(scalar.Line, $"'{key}' là '{Quoted.Short(scalar.Text!)}': phải là một số, dùng dấu chấm cho phần thập phân.");
        else if (Math.Abs(value) >= 100_000_000_000_000m || decimal.Round(value, 4) != value)
            errors.Add(scalar.Line, $"'{key}' là {Quoted.Short(scalar.Text!)}: tối đa 14 chữ số phần nguyên và 4 chữ số thập phân.");
        return WithoutTrailingZeros(value);
    }

    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => item is YamlScalar { Text: { } text } ? Clean(item.Line, key, text, LongText) : Wrong(item, key)).OfType<string>()];

    public IReadOnlyList<DateOnly> Days(string key) =>
        [.. Items(key).Select(item => item is YamlScalar { Text: not null } scalar ? DayOf(scalar, key) : WrongDay(item, key)).OfType<DateOnly>()];

    public T? Group<T>(string key, Func<MapReader, T> read)
        where T : class =>
        Value(key) is { } node ? Read(node, key, errors, read) : null;

    /// <summary>A group that has to be there; without one a fault is noted and null given.</summary>
    public T RequiredGroup<T>(string key, Func<MapReader, T> read)
        where T : class =>
        Value(key) is null ? Missing<T>(key, null!) : Group(key, read)!;

    public IReadOnlyList<T> Groups<T>(string key, Func<MapReader, T> read)
        where T : class =>
        [.. Items(key).Select(item => Read(item, key, errors, read)).OfType<T>()];

    /// <summary>Groups of which no two may share an identity, which the text says in Vietnamese.</summary>
    public IReadOnlyList<T> UniqueGroups<T>(string key, Func<MapReader, T> read, Func<T, string> identity)
        where T : class
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<T>();
        foreach (var item in Items(key))
        {
            if (Read(item, key, errors, read) is not { } group)
                continue;
            if (!seen.TryAdd(identity(group), item.Line))
                errors.Add(item.Line, $"{Quoted.Short(identity(group))} bị trùng, đã có ở dòng {seen[identity(group)]}.");
            groups.Add(group);
        }

        return groups;
    }

    private YamlEntry? Find(string key) => map.Entries.FirstOrDefault(entry => entry.Key == key);

    private YamlNode? Value(string key)
    {
        known.Add(key);
        return Find(key)?.Value is { } value and not YamlScalar { Text: null } ? value : null;
    }

    private YamlScalar? Scalar(string key)
    {
        var value = Value(key);
        if (value is null or YamlScalar)
            return value as YamlScalar;
        errors.Add(value.Line, $"'{key}' phải là một giá trị, không phải danh sách hay nhóm.");
        return new YamlScalar(value.Line, "");
    }

    private IReadOnlyList<YamlNode> Items(string key)
    {
        var value = Value(key);
        if (value is YamlSequence sequence)
            return sequence.Items;
        if (value is not null)
            errors.Add(value.Line, $"'{key}' phải là một danh sách: mỗi mục một dòng, bắt đầu bằng '- '.");
        return [];
    }

    private T Missing<T>(string key, T instead)
    {
        Fault(key, $"Thiếu '{key}': giá trị này là bắt buộc.");
        return instead;
    }

    private string? Clean(int line, string key, string text, int longest)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > longest)
            errors.Add(line, $"'{key}' dài {trimmed.Length} ký tự: tối đa {longest}.");
        else if (!IsPlain(trimmed))
            errors.Add(line, $"'{key}' có ký tự điều khiển hoặc ký tự hỏng: gõ lại đoạn này.");
        else
            return trimmed.Length == 0 ? null : trimmed.Normalize();
        return "?";
    }

    private DateOnly? DayOf(YamlScalar scalar, string key)
    {
        if (scalar.Text is "")
            return null;
        if (!DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            errors.Add(scalar.Line, $"'{key}' là '{Quoted.Short(scalar.Text!)}': phải là một ngày có thật, viết NĂM-THÁNG-NGÀY như 2024-12-31.");
        else if (day < FirstDay || day > LastDay)
            errors.Add(scalar.Line, $"'{key}' là {scalar.Text}: năm phải từ {FirstDay.Year} đến {LastDay.Year}.");
        else
            return day;
        return null;
    }

    /// <summary>19.50 and 19.5 are written alike.</summary>
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private string? Wrong(YamlNode item, string key)
    {
        errors.Add(item.Line, $"Mỗi mục của '{key}' phải là một dòng chữ, không trống.");
        return null;
    }

    private DateOnly? WrongDay(YamlNode item, string key)
    {
        errors.Add(item.Line, $"Mỗi mục của '{key}' phải là một ngày, viết NĂM-THÁNG-NGÀY như 2024-12-31.");
        return null;
    }

    /// <summary>Neither control characters nor halves of characters, which the databases do not take alike.</summary>
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || text[i] is '\uFFFE' or '\uFFFF')
                return false;
        }

        return true;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();
}
