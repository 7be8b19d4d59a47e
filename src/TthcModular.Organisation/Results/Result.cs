using System.Diagnostics.CodeAnalysis;

namespace TthcModular.Organisation.Results;

/// <summary>An expected failure: a stable code for programs and a Vietnamese sentence for people.</summary>
/// <param name="Code">Kebab-case code; problem details carry it as <c>type</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Kind">How it maps to HTTP.</param>
public sealed record Refusal(string Code, string Message, RefusalKind Kind = RefusalKind.Invalid);

/// <summary>How a refusal maps to HTTP: 400, 403, 404, 409, 412.</summary>
public enum RefusalKind
{
    Invalid,
    Forbidden,
    NotFound,
    Conflict,
    Outdated,
}

/// <summary>A value, or why there is none.</summary>
public sealed record Result<T>
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;

    internal static Result<T> Success(T value) => new(value, refusal: null);

    public static implicit operator Result<T>(T value) => new(value, refusal: null);

    public static implicit operator Result<T>(Refusal refusal) => new(value: default, refusal);
}

/// <summary>Makes results of interface types, to which C# does not convert implicitly.</summary>
public static class Result
{
    public static Result<T> Of<T>(T value) => Result<T>.Success(value);
}
