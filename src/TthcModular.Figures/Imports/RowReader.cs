using System.Globalization;
using System.Text;
using TthcModular.Figures.Tables;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;

namespace TthcModular.Figures.Imports;

/// <summary>
/// Reads the cells of one row after the other as typed values. What is wrong is collected; a value that could not be
/// read comes back as a default, and <see cref="IsBad"/> says that the row must not be used.
/// </summary>
internal sealed class RowReader(TableReader table, ColumnMap columns, OrganisationTree tree, UnitScope scope)
{
    private readonly List<(string Column, string Reason)> faults = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> units =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly RepeatedTexts repeated = new();

    public bool IsBad => faults.Count > 0;

    /// <summary>Column of the first fault.</summary>
    public string Column => faults[0].Column;

    /// <summary>All faults of the row in one sentence after the other.</summary>
    public string Reason => string.Join(" ", faults.Select(fault => fault.Reason));

    /// <summary>Begins the row that the table stands on.</summary>
    public void Begin()
    {
        faults.Clear();
        if (table.Damage is { } damage)
            Refuse("", damage);
        for (var extra = table.Header.Count; extra < table.Count && !IsBad; extra++)
        {
            if (!table.Cell(extra).IsEmpty)
                Refuse("", $"Dòng có nhiều ô hơn dòng tiêu đề ({table.Header.Count} cột).");
        }
    }

    public void Refuse(string column, string reason) => faults.Add((column, reason));

    public string Code(string column, bool isKey = false)
    {
        var text = Cell(column);
        if (text.IsEmpty)
            Refuse(column, $"Cột '{column}' không được để trống.");
        return Checked(column, text, most: 64, isCode: true, isShared: !isKey);
    }

    public string? Text(string column, int most, bool isCode = false)
    {
        var text = Cell(column);
        return text.IsEmpty ? null : Checked(column, text, most, isCode, isShared: isCode);
    }

    public int Unit(string column)
    {
        var code = Cell(column);
        if (units.TryGetValue(code, out var known))
            return known;
        if (code.IsEmpty)
            Refuse(column, $"Cột '{column}' không được để trống.");
        else if (tree.Find(code.ToString()) is not { } unit)
            Refuse(column, $"Không có đơn vị nào mang mã '{Shown(code)}'.");
        else if (!scope.Allows(unit.Id))
            Refuse(column, $"Đơn vị '{code}' không thuộc phạm vi của bạn.");
        else
            return units[code] = unit.Id;
        return 0;
    }

    public TValue Choice<TValue>(string column, Choices<TValue> choices, TValue? whenEmpty = null)
        where TValue : struct, Enum
    {
        var text = Cell(column);
        if (text.IsEmpty && whenEmpty is { } value)
            return value;
        if (choices.Find(text) is { } found)
            return found;
        Refuse(column, text.IsEmpty
            ? $"Cột '{column}' không được để trống; phải là một trong: {choices}."
            : $"Giá trị '{Shown(text)}' của cột '{column}' không hợp lệ; phải là một trong: {choices}.");
        return default;
    }

    public bool Flag(string column, bool whenEmpty)
    {
        var text = Cell(column);
        if (text.IsEmpty)
            return whenEmpty;
        if (text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return true;
        if (text is not "0" && !text.Equals("false", StringComparison.OrdinalIgnoreCase))
            Refuse(column, $"Giá trị '{Shown(text)}' của cột '{column}' không hợp lệ; phải là 0, 1, true hoặc false.");
        return false;
    }

    public Moment? Time(string column)
    {
        var text = Cell(column);
        if (text.IsEmpty)
            return null;
        if (TimeText.Time(text) is { } moment)
            return moment;
        Refuse(column, $"Thời điểm '{Shown(text)}' của cột '{column}' không đọc được; viết như 2024-03-22T08:30:00+07:00 hoặc 22/03/2024 08:30.");
        return null;
    }

    public Moment RequiredTime(string column)
    {
        if (Cell(column).IsEmpty)
            Refuse(column, $"Cột '{column}' không được để trống.");
        return Time(column) ?? default;
    }

    public DateOnly? Day(string column)
    {
        var text = Cell(column);
        if (text.IsEmpty)
            return null;
        if (TimeText.Day(text) is { } day)
            return day;
        Refuse(column, $"Ngày '{Shown(text)}' của cột '{column}' không đọc được; viết như 2024-03-22 hoặc 22/03/2024.");
        return null;
    }

    public DateOnly RequiredDay(string column)
    {
        if (Cell(column).IsEmpty)
            Refuse(column, $"Cột '{column}' không được để trống.");
        return Day(column) ?? default;
    }

    public long? Whole(string column)
    {
        var text = Cell(column);
        if (text.IsEmpty)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(column, $"Giá trị '{Shown(text)}' của cột '{column}' phải là số nguyên, không có dấu phân cách.");
        return null;
    }

    public decimal RequiredNumber(string column)
    {
        var text = Cell(column);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) >= 100_000_000_000_000m)
            Refuse(column, $"Giá trị '{Shown(text)}' của cột '{column}' phải là số, phần thập phân sau dấu chấm.");
        else if (number != Math.Round(number, 4))
            Refuse(column, $"Giá trị '{Shown(text)}' của cột '{column}' có nhiều hơn 4 chữ số thập phân.");
        return number;
    }

    private ReadOnlySpan<char> Cell(string column)
    {
        var position = columns.PositionOf(column);
        return position >= 0 && position < table.Count ? table.Cell(position) : [];
    }

    private string Checked(string column, ReadOnlySpan<char> text, int most, bool isCode, bool isShared)
    {
        if (text.Length > most)
            Refuse(column, $"Giá trị của cột '{column}' dài {text.Length} ký tự, nhiều nhất là {most}.");
        else if (text.ContainsAnyExceptInRange(' ', '~') && !IsPrintable(text, isCode))
            Refuse(column, $"Giá trị của cột '{column}' có ký tự điều khiển hoặc ký tự hỏng.");
        return isShared ? repeated.Of(text) : text.ToString();
    }

    private static bool IsPrintable(ReadOnlySpan<char> text, bool isCode)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a surrogate pair is enumerated as the replacement character.
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && (isCode || rune.Value is not ('\n' or '\r' or '\t'))))
                return false;
        }

        return true;
    }

    private static string Shown(ReadOnlySpan<char> text) => text.Length > 60 ? $"{text[..60]}…" : text.ToString();
}

/// <summary>Texts that many rows have in common, such as codes of procedures, kept once each while they are few.</summary>
internal sealed class RepeatedTexts
{
    private const int Most = 10_000;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> texts = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (texts.TryGetValue(text, out var known))
            return known;
        if (texts.Set.Count < Most)
            texts.Add(text);
        return texts.TryGetValue(text, out known) ? known : text.ToString();
    }
}
