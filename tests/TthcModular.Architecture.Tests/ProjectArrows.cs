using System.Xml.Linq;

namespace TthcModular.Architecture.Tests;

/// <summary>Which project may refer to which: the picture of docs/architecture.md as data.</summary>
internal static class ProjectArrows
{
    /// <summary>Direct references allowed besides <c>Sdk</c>, which everybody may refer to.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Sdk"] = [],
        ["Sdk.Testing"] = ["Reports"],
        ["Packs"] = [],
        ["Organisation"] = [],
        ["Access"] = ["Organisation"],
        ["Figures"] = ["Packs", "Organisation"],
        ["Plans"] = ["Figures"],
        ["Reports"] = ["Plans"],
        ["Storage"] = ["Access", "Reports"],
        ["Web"] = ["Storage"],
    };

    /// <summary>References in a project file that the picture does not have.</summary>
    public static IReadOnlyList<string> Wrong(string projectFile)
    {
        var project = NameOf(projectFile);
        var allowed = Repository.Name(projectFile).StartsWith("plugins/", StringComparison.Ordinal) ? [] : Allowed.GetValueOrDefault(project, []);
        return [.. References(projectFile)
            .Where(reference => reference != "Sdk" && !allowed.Contains(reference))
            .Select(reference => $"{project} → {reference}")];
    }

    public static IEnumerable<string> References(string projectFile) => XDocument.Load(projectFile)
        .Descendants("ProjectReference")
        .Select(reference => NameOf((string)reference.Attribute("Include")!));

    private static string NameOf(string projectFile) =>
        Path.GetFileNameWithoutExtension(projectFile.Replace('\\', '/')).Replace("TthcModular.", "", StringComparison.Ordinal);
}
