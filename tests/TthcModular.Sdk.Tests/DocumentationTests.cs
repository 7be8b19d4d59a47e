using System.Reflection;
using System.Xml.Linq;

namespace TthcModular.Sdk.Tests;

/// <summary>The compiler asks for a summary; authors need to know of every parameter what it takes.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ILookup<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(IPack).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToLookup(member => member.Attribute("name")!.Value.Split('(', '`')[0], StringComparer.Ordinal);

    [Fact]
    public void Parameters_OfEveryPublicMember_AreDocumented() =>
        Assert.Empty(typeof(IPack).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            .Where(IsWritten)
            .Where(method => !IsDocumented(method))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})"));

    /// <summary>Written by a person, not by the compiler for a record.</summary>
    private static bool IsWritten(MethodBase method) =>
        method is { IsSpecialName: false } or ConstructorInfo
        && method.GetParameters().Length > 0
        && method.Name is not ("Equals" or "Deconstruct" or "GetHashCode" or "ToString" or "<Clone>$");

    private static bool IsDocumented(MethodBase method)
    {
        var type = method.DeclaringType!;
        var name = $"M:{(type.FullName ?? type.Name).Replace('+', '.').Split('`')[0]}.{method.Name.Replace('.', '#')}";
        // Members of a generic type are written Type`1.Member, which the key cuts short.
        return Members[type.IsGenericType ? name[..name.LastIndexOf('.')] : name].Any(member =>
            member.Element("inheritdoc") is not null
            || method.GetParameters().All(parameter => member.Elements("param").Any(param => param.Attribute("name")!.Value == parameter.Name)));
    }
}
