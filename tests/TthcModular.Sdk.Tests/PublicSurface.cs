using System.Globalization;
using System.Reflection;
using System.Text;

namespace TthcModular.Sdk.Tests;

/// <summary>The public surface of an assembly as text: its version, then a line a type and a line a member, in order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{assembly.GetName().Name} {assembly.GetName().Version!.ToString(3)}\n");
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Describe(type)}\n");
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}")
        : type.GetMembers(Declared).Select(Describe).OfType<string>();

    private static string Describe(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var parents = new[] { type.BaseType }
            .Where(parent => !type.IsEnum && parent is not null && parent != typeof(object) && parent != typeof(ValueType))
            .Select(parent => Name(parent!))
            .ToList();
        var head = $"{kind} {type.Namespace}.{Name(type)}";
        return parents.Count == 0 ? head : $"{head} : {string.Join(", ", parents)}";
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        // What the compiler adds to every record is no decision of anybody's.
        MethodBase { IsSpecialName: true } and not ConstructorInfo => null,
        MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "<Clone>$" } => null,
        ConstructorInfo constructor when IsVisible(constructor) && !IsCopy(constructor) => $"new({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) => $"{Modifiers(method)}{Name(method.ReturnParameter)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property when property.Name != "EqualityContract" && property.GetMethod is { } getter && IsVisible(getter) =>
            $"{Modifiers(getter)}{Name(property.PropertyType, Nullability.Create(property))} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsPublic: true } field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static string Modifiers(MethodInfo method) =>
        (method.IsFamily ? "protected " : "")
        + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");

    private static string Accessors(PropertyInfo property)
    {
        var required = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        if (property.SetMethod is not { } setter || !IsVisible(setter))
            return $"{required}get;";
        var isInit = setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");
        return $"{required}get; {(isInit ? "init" : "set")};";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}"));

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Name(ParameterInfo parameter) => Name(parameter.ParameterType, Nullability.Create(parameter));

    private static string Name(Type type, NullabilityInfo nullability) =>
        !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? $"{Name(type)}?" : Name(type);

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Name(value)}?";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}." : "";
        if (!type.IsGenericType)
            return outer + type.Name;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return $"{outer}{type.Name.Split('`')[0]}<{arguments}>";
    }
}
