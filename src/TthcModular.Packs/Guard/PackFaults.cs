using System.Reflection;
using TthcModular.Sdk;

namespace TthcModular.Packs.Guard;

/// <summary>Says in words what a pack threw. The exception itself is dropped: its type may belong to the pack.</summary>
internal static class PackFaults
{
    private const int LongestMessage = 500;

    /// <summary>The definition that the SDK refused, where that is what lies beneath.</summary>
    public static DefinitionException? Definition(Exception fault) => Innermost(fault) as DefinitionException;

    public static string Describe(Exception fault)
    {
        var inner = Innermost(fault);
        var message = Message(inner);
        if (message.Length > LongestMessage)
            message = string.Concat(message.AsSpan(0, LongestMessage), "…");
        return inner is DefinitionException ? message : $"{inner.GetType().Name}: {message}";
    }

    /// <summary>Static fields of a pack fail as type initialisers, wrapped once or more.</summary>
    private static Exception Innermost(Exception fault)
    {
        while (fault is TypeInitializationException or TargetInvocationException or AggregateException && fault.InnerException is { } inner)
            fault = inner;
        return fault;
    }

    private static string Message(Exception fault)
    {
        try
        {
            return fault.Message;
        }
        // The message may be the pack's own code.
        catch (Exception)
        {
            return "không có mô tả";
        }
    }
}
