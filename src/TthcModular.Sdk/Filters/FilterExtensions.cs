namespace TthcModular.Sdk.Filters;

/// <summary>What filters may call besides the operators of C#.</summary>
public static class FilterExtensions
{
    /// <summary>The value is one of those given.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">A field of the record.</param>
    /// <param name="values">The values it may have.</param>
    public static bool IsOneOf<T>(this T value, params T[] values) => values.Contains(value);
}
