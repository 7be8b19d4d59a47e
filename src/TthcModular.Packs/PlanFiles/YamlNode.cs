namespace TthcModular.Packs.PlanFiles;

/// <summary>A node of a YAML document with its line, from 1.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A single value as written; null for an empty plain value, <c>~</c> and <c>null</c>.</summary>
internal sealed record YamlScalar(int Line, string? Text) : YamlNode(Line);

internal sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line);

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(int Line, string Key, YamlNode Value);
