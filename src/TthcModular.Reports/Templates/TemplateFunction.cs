namespace TthcModular.Reports.Templates;

/// <summary>A function that a template may call: <c>{{number value}}</c>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Takes">Kinds of its arguments; null: any that can be written.</param>
/// <param name="Call">Pure; gets as many arguments as it takes.</param>
internal sealed record TemplateFunction(string Name, IReadOnlyList<ValueKind?> Takes, Func<IReadOnlyList<object?>, string> Call);
