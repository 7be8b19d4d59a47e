namespace TthcModular.Architecture.Tests;

public sealed class SeamTests
{
    [Fact]
    public void AssemblyLoadContext_IsMentionedByThePacksModuleOnly() =>
        Assert.All(Mentioning("AssemblyLoadContext"), file => Assert.StartsWith("src/TthcModular.Packs/", file, StringComparison.Ordinal));

    [Fact]
    public void Handlebars_IsMentionedByOneClassOnly() =>
        Assert.Single(Mentioning("HandlebarsDotNet"));

    [Fact]
    public void Files_OfTheSource_StayUnder400Lines() =>
        Assert.Empty(Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("plugins", ".cs"))
            .Where(file => File.ReadLines(file).Count() > 400)
            .Select(Repository.Name));

    private static List<string> Mentioning(string word) => [.. Repository.Files("src", ".cs")
        .Where(file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
        .Select(Repository.Name)];
}
