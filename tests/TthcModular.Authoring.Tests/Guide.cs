using System.Text.RegularExpressions;
using TthcModular.Testing.Processes;

namespace TthcModular.Authoring.Tests;

/// <summary>
/// The author's guide, <c>docs/packs.md</c>, as its code blocks; the example of a pack without code is loaded as it stands by
/// the tests of packs.
/// </summary>
internal static partial class Guide
{
    private static readonly string Text = WithoutCode().Replace(File.ReadAllText(Path.Combine(HostExecutable.RepositoryRoot, "docs", "packs.md")), "");

    /// <summary>The lines to type.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Blocks("bash").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The blocks of a language.</summary>
    public static IEnumerable<string> Blocks(string language) => Block().Matches(Text)
        .Where(match => match.Groups["language"].Value == language)
        .Select(match => match.Groups["code"].Value);

    /// <summary>Languages of all blocks.</summary>
    public static IEnumerable<string> Languages => Block().Matches(Text).Select(match => match.Groups["language"].Value);

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex("^## A pack without code\n.*?(?=^## )", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex WithoutCode();
}
