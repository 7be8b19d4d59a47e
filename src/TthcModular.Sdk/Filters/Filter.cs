using System.Collections.Immutable;
using System.Globalization;

namespace TthcModular.Sdk.Filters;

/// <summary>
/// The closed model of conditions on a record. Filters come from C# lambdas (<see cref="FilterTranslator"/>) and are
/// turned by the host into database queries and compiled predicates. A comparison with a missing value is false.
/// <see cref="ToString"/> gives the canonical text: equal conditions written alike have equal text.
/// </summary>
public abstract record Filter
{
    /// <summary>Holds for every record.</summary>
    public static Filter Always { get; } = new Everything();

    /// <summary>This and another filter.</summary>
    /// <param name="other">The other filter.</param>
    /// <returns>A filter that holds when both hold.</returns>
    public Filter And(Filter other) => (this, other) switch
    {
        (Everything, _) => other,
        (_, Everything) => this,
        _ => new Both(this, other),
    };

    /// <summary>Every record.</summary>
    public sealed record Everything : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => "always";
    }

    /// <summary>Both hold.</summary>
    /// <param name="Left">One filter.</param>
    /// <param name="Right">The other.</param>
    public sealed record Both(Filter Left, Filter Right) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => $"({Left} and {Right})";
    }

    /// <summary>At least one holds.</summary>
    /// <param name="Left">One filter.</param>
    /// <param name="Right">The other.</param>
    public sealed record Either(Filter Left, Filter Right) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => $"({Left} or {Right})";
    }

    /// <summary>It does not hold.</summary>
    /// <param name="Inner">What must not hold.</param>
    public sealed record Not(Filter Inner) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => $"not {Inner}";
    }

    /// <summary>A yes/no field is yes.</summary>
    /// <param name="Field">Name of a yes/no field of the record.</param>
    public sealed record IsTrue(string Field) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => Field;
    }

    /// <summary>A field has no value.</summary>
    /// <param name="Field">Name of a field of the record.</param>
    public sealed record IsMissing(string Field) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Field} is missing";
    }

    /// <summary>A field compared with a constant.</summary>
    /// <param name="Field">Name of a field of the record.</param>
    /// <param name="Comparison">How they are compared.</param>
    /// <param name="Value">The constant, of the type of the field.</param>
    public sealed record Compare(string Field, Comparison Comparison, object Value) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Field} {Comparison.Symbol()} {Text(Value)}";
    }

    /// <summary>Two fields of the same record compared.</summary>
    /// <param name="Left">Name of a field of the record.</param>
    /// <param name="Comparison">How they are compared.</param>
    /// <param name="Right">Name of a field of the same type.</param>
    public sealed record CompareFields(string Left, Comparison Comparison, string Right) : Filter
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Left} {Comparison.Symbol()} {Right}";
    }

    /// <summary>A field has one of several values.</summary>
    /// <param name="Field">Name of a field of the record.</param>
    /// <param name="Values">The values, of the type of the field; none: it never holds.</param>
    public sealed record OneOf(string Field, ImmutableArray<object> Values) : Filter
    {
        /// <inheritdoc/>
        public bool Equals(OneOf? other) => other is not null && Field == other.Field && Values.SequenceEqual(other.Values);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Field, Values.Length);

        /// <inheritdoc/>
        public override string ToString() => $"{Field} in ({string.Join(", ", Values.Select(Text))})";
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
