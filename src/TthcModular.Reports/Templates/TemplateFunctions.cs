using System.Collections;
using System.Globalization;
using TthcModular.Reports.Writing;

namespace TthcModular.Reports.Templates;

/// <summary>The functions of the template language. What they return is text; the engine encodes it.</summary>
internal static class TemplateFunctions
{
    public const string NothingOccurred = "chưa phát sinh";

    /// <summary>The condition of <c>{{#if}}</c>; written by <see cref="TemplateChecker"/>, not by authors.</summary>
    public const string Known = "known";

    private const ValueKind Number = ValueKind.Number;
    private const ValueKind Day = ValueKind.Day;

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("number", [Number], arguments => Numbers.Write(Decimal(arguments[0]))),
        new("integer", [Number], arguments => Numbers.WriteInteger(Decimal(arguments[0]))),
        new("value", [Number, ValueKind.Text], arguments => WithUnit(Decimal(arguments[0]), arguments[1] as string)),
        new("percent", [Number, Number], arguments => Percent(Decimal(arguments[0]), Decimal(arguments[1]))),
        new("gap", [Number, Number], arguments => Gap(Decimal(arguments[0]), Decimal(arguments[1]))),
        new("date", [Day], arguments => Days.WriteShort(Days.Of(arguments[0]))),
        new("dayLong", [Day], arguments => Days.WriteLong(Days.Of(arguments[0]))),
        new("year", [Day], arguments => Days.Of(arguments[0])?.Year.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("inc", [Number], arguments => Numbers.WriteInteger(Decimal(arguments[0]) + 1)),
        new("count", [ValueKind.List], arguments => Numbers.WriteInteger(Count(arguments[0]))),
        new("lowerFirst", [ValueKind.Text], arguments => Phrases.Uncapital(arguments[0] as string ?? "")),
        new("text", [null], arguments => Text(arguments[0])),
    ];

    /// <summary>
    /// Whether <c>{{#if}}</c> takes its first branch. A figure of 0 is a figure: only counts are false at 0.
    /// </summary>
    public static bool IsKnown(object? value) => value switch
    {
        null or false or "" or 0 or 0L => false,
        ICollection list => list.Count > 0,
        IEnumerable<object> list => list.Any(),
        _ => true,
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "có" : "không",
        DateOnly or DateTimeOffset => Days.WriteShort(Days.Of(value)),
        _ => Numbers.Write(Decimal(value)),
    };

    private static string WithUnit(decimal? value, string? unit) => value is null
        ? NothingOccurred
        : $"{Numbers.Write(value)} {unit}".TrimEnd();

    private static string Percent(decimal? numerator, decimal? denominator) =>
        WithUnit(denominator is null or 0 ? null : 100 * numerator / denominator, "%");

    private static string Gap(decimal? value, decimal? target)
    {
        if (value is null || target is null)
            return "";
        var gap = Numbers.Round(value.Value - target.Value);
        if (gap == 0)
            return "bằng mục tiêu";
        return $"{(gap < 0 ? "thấp hơn" : "cao hơn")} {Numbers.Write(Math.Abs(gap))} điểm";
    }

    private static decimal? Decimal(object? value) => value is decimal or int or long ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    private static int Count(object? list) => list is IEnumerable items ? items.Cast<object?>().Count() : 0;
}
