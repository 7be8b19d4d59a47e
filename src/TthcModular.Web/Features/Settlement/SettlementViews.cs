using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Figures.Forms;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Settlement;

/// <summary>What the address of form II.06a carries.</summary>
public sealed record SettlementSearch
{
    [FromQuery(Name = "don-vi")]
    public string? Unit { get; init; }

    /// <summary>A quarter (<c>2024-Q1</c>) or year (<c>2024</c>) of the Office of the Government; null: the last that is over.</summary>
    [FromQuery(Name = "ky")]
    public string? Span { get; init; }

    [FromQuery(Name = "cay")]
    public TreeMode Tree { get; init; }
}

/// <summary>Which cell's cases.</summary>
public sealed record CellSearch
{
    [FromQuery(Name = "cot")]
    public SettlementColumn Column { get; init; } = SettlementColumn.Received;

    /// <summary>Code of the field; null with <see cref="WithoutField"/>: cases without one; else all.</summary>
    [FromQuery(Name = "linh-vuc")]
    public string? Field { get; init; }

    [FromQuery(Name = "khong-linh-vuc")]
    public bool WithoutField { get; init; }

    [FromQuery(Name = "sau")]
    public string? After { get; init; }
}

/// <summary>A span of the Office of the Government that may be picked.</summary>
public sealed partial record VpcpSpan(string Key, string Name, Span Days)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>The span of a key; null: no such.</summary>
    public static VpcpSpan? Of(string? key)
    {
        if (key is null || Form().Match(key) is not { Success: true } match)
            return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["quarter"] is { Success: true } quarter ? Quarter(year, quarter.ValueSpan[0] - '0') : Year(year);
    }

    /// <summary>The spans of the last years that have begun, newest first.</summary>
    public static IReadOnlyList<VpcpSpan> Recent(DateOnly today, int years) =>
        [.. Enumerable.Range(0, years + 1)
            .Select(ago => today.Year + 1 - ago)
            .SelectMany(year => Enumerable.Range(1, 4).Reverse().Select(quarter => Quarter(year, quarter)).Prepend(Year(year)))
            .Where(span => span.Days.From <= today)];

    /// <summary>The last quarter that is over.</summary>
    public static VpcpSpan Latest(DateOnly today) => Recent(today, 2).First(span => span.Key.Contains('Q', StringComparison.Ordinal) && span.Days.To < today);

    private static VpcpSpan Year(int year) => new($"{year}", $"Năm {year} (15/12 – 14/12)", VpcpCalendar.Year(year));

    private static VpcpSpan Quarter(int year, int quarter) => new($"{year}-Q{quarter}", $"Quý {Roman[quarter - 1]} năm {year}", VpcpCalendar.Quarter(year, quarter));

    [GeneratedRegex("^(?<year>20[0-9]{2})(-Q(?<quarter>[1-4]))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

/// <summary>Form II.06a of a unit.</summary>
public sealed record SettlementPage(
    SettlementSearch Search, UnitChoice Units, VpcpSpan Span, IReadOnlyList<VpcpSpan> Spans, SettlementRules Rules, SettlementForm Form, Sight Sight)
{
    /// <summary>What the settings leave out of the form; null: nothing.</summary>
    public string? LeftOut => Rules switch
    {
        { WithdrawnAsSettled: false, RefusedAsSettled: false } => "hồ sơ công dân rút và hồ sơ từ chối, trả lại",
        { WithdrawnAsSettled: false } => "hồ sơ công dân rút",
        { RefusedAsSettled: false } => "hồ sơ từ chối, trả lại",
        _ => null,
    };

    public string Query =>
        $"?don-vi={Uri.EscapeDataString(Units.Chosen.Code)}&ky={Span.Key}{(Search.Tree == TreeMode.Now ? "&cay=Now" : "")}";

    /// <summary>The cases behind a cell.</summary>
    public string Cases(FieldLine line, SettlementColumn column)
    {
        ArgumentNullException.ThrowIfNull(line);
        var field = line.Field switch
        {
            null => "",
            "" => "&khong-linh-vuc=true",
            var code => $"&linh-vuc={Uri.EscapeDataString(code)}",
        };
        return $"~/so-lieu/bieu-ii06a/ho-so{Query}&cot={column}{field}";
    }
}

/// <summary>The cases behind a cell of the form.</summary>
public sealed record SettlementCasesPage(SettlementPage Form, CellSearch Search, FieldLine Line, RecordPage Page)
{
    public string First => Form.Cases(Line, Search.Column);

    public string? Next => Page.Next is { } next ? $"{First}&sau={Uri.EscapeDataString(next)}" : null;
}

/// <summary>The form's columns in words.</summary>
public static class SettlementWords
{
    public static string Of(SettlementColumn column) => column switch
    {
        SettlementColumn.Received => "Tiếp nhận, tổng số",
        SettlementColumn.Online => "Tiếp nhận trực tuyến",
        SettlementColumn.CounterAndPostal => "Tiếp nhận trực tiếp, bưu chính",
        SettlementColumn.CarriedOver => "Từ kỳ trước chuyển qua",
        SettlementColumn.Settled => "Đã giải quyết, tổng số",
        SettlementColumn.BeforeDue => "Giải quyết trước hạn",
        SettlementColumn.OnDue => "Giải quyết đúng hạn",
        SettlementColumn.Late => "Giải quyết quá hạn",
        SettlementColumn.Open => "Đang giải quyết, tổng số",
        SettlementColumn.WithinTime => "Đang giải quyết, trong hạn",
        _ => "Đang giải quyết, quá hạn",
    };
}
