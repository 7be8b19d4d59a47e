namespace TthcModular.Sdk.Filters;

/// <summary>What filters may call besides the operators of C#.</summary>
public static class FilterExtensions
{
    /// <summary>The value is one of those given.</summary>
    public static bool IsOneOf<T>(this T value, params T[] values) => values.Contains(value);
}
