using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TthcModular.Reports.Templates;

/// <summary>What names mean at a place of a template: the type in hand, the scopes around it, and whether a loop runs.</summary>
internal sealed partial record NameScope(Type Type, NameScope? Outer, bool InLoop)
{
    /// <summary>The type that a path stands for, or why it stands for nothing.</summary>
    public (Type? Type, string? Fault) Resolve(string path)
    {
        if (path.StartsWith('@') && !path.StartsWith("@root", StringComparison.Ordinal))
            return LoopVariable(path);
        if (!Path().IsMatch(path))
            return (null, $"'{path}' không phải là tên hợp lệ.");
        var scope = this;
        var rest = path;
        for (; rest.StartsWith("../", StringComparison.Ordinal) || string.Equals(rest, "..", StringComparison.Ordinal); rest = rest.Length > 3 ? rest[3..] : ".")
        {
            if (scope.Outer is null)
                return (null, $"'{path}' đi ra ngoài báo cáo: không có cấp trên.");
            scope = scope.Outer;
        }

        if (rest.StartsWith("@root", StringComparison.Ordinal))
            scope = scope.Root;
        return Walk(path, scope.Type, rest);
    }

    private NameScope Root => Outer?.Root ?? this;

    private (Type? Type, string? Fault) LoopVariable(string path) => path switch
    {
        _ when !InLoop => (null, $"'{path}' chỉ dùng được trong {{{{#each}}}}."),
        "@index" or "@key" => (typeof(int), null),
        "@first" or "@last" => (typeof(bool), null),
        _ => (null, $"không có '{path}'; chỉ có @index, @first, @last, @key, @root."),
    };

    private static (Type? Type, string? Fault) Walk(string path, Type from, string rest)
    {
        var type = from;
        foreach (var name in rest.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(name => name is not ("this" or "@root")))
        {
            var properties = Properties(type);
            var property = properties.Find(candidate => string.Equals(CamelCase(candidate.Name), name, StringComparison.Ordinal));
            if (property is null)
                return (null, $"không có tên '{name}' (trong '{path}'); {Known(properties)}");
            type = property.PropertyType;
        }

        return (type, null);
    }

    private static string Known(List<PropertyInfo> properties) => properties.Count == 0
        ? "giá trị này không có gì bên trong."
        : $"ở đây có: {string.Join(", ", properties.Select(property => CamelCase(property.Name)))}.";

    private static List<PropertyInfo> Properties(Type type) =>
        ValueKinds.Of(type) == ValueKind.Record ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)] : [];

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(@"^(\.\./)*(\.\.|\.|@root|[a-z][A-Za-z0-9]*)(\.[a-z][A-Za-z0-9]*)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
