using System.Diagnostics.CodeAnalysis;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs;

/// <summary>A value, or a Vietnamese reason why there is none.</summary>
public sealed record PackOutcome<T>
{
    private PackOutcome(T? value, string? reason) => (Value, Reason) = (value, reason);

    public T? Value { get; }

    public string? Reason { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsSuccess => Reason is null;

    public static implicit operator PackOutcome<T>(T value) => new(value, reason: null);

    internal static PackOutcome<T> Failed(string reason) => new(default, reason);
}

/// <summary>The state in which a pack stopped, and why.</summary>
internal sealed record PackFault(PackState State, string Reason)
{
    /// <summary>The fault may pass without any file changing, such as a file that is still being written.</summary>
    public bool Passing { get; init; }
}

/// <summary>What a loading step gave, or the fault that ends the loading.</summary>
internal sealed record Step<T>
{
    private Step(T? value, PackFault? fault) => (Value, Fault) = (value, fault);

    public T? Value { get; }

    public PackFault? Fault { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSuccess => Fault is null;

    public static Step<T> Done(T value) => new(value, fault: null);

    public static implicit operator Step<T>(PackFault fault) => new(value: default, fault);
}
