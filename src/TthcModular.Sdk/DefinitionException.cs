namespace TthcModular.Sdk;

/// <summary>A definition that a pack hands over cannot be accepted. The message is Vietnamese and names the place.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and where, in Vietnamese.</param>
    public DefinitionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the fault beneath it.</summary>
    /// <param name="message">What is wrong and where, in Vietnamese.</param>
    /// <param name="innerException">The fault beneath.</param>
    public DefinitionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
