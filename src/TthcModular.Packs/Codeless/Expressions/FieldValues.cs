using System.Globalization;

namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>Reads constants of the type of the field that they are compared with.</summary>
internal static class FieldValues
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    public static object Read(RecordField field, Token token) => Find(field, token)
        ?? throw new ExpressionException(token.Column, $"{token} không phải giá trị của '{field.Word}': cần {Expected(field)}.");

    private static object? Find(RecordField field, Token token) => field.Type switch
    {
        var type when type == typeof(string) => token.Kind is TokenKind.Text or TokenKind.Word or TokenKind.Number ? token.Text : null,
        { IsEnum: true } type => token.Kind == TokenKind.Word
            ? Enum.GetValues(type).Cast<Enum>().FirstOrDefault(value => RecordFields.Word(value) == token.Text)
            : null,
        _ when token.Kind != TokenKind.Number => null,
        var type when type == typeof(int) => int.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        var type when type == typeof(long) => long.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        var type when type == typeof(DateOnly) => DateOnly.TryParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        var type when type == typeof(DateTimeOffset) => DateTimeOffset.TryParseExact(token.Text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
        _ => null,
    };

    private static string Expected(RecordField field) => field.Type switch
    {
        var type when type == typeof(string) => "chữ trong dấu nháy đơn",
        { IsEnum: true } type => $"một trong {string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(RecordFields.Word))}",
        var type when type == typeof(DateOnly) => "ngày như 2024-12-31",
        var type when type == typeof(DateTimeOffset) => "thời điểm như 2024-12-31T17:00:00+07:00",
        _ => "số nguyên",
    };
}
