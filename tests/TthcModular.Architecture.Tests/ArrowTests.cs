namespace TthcModular.Architecture.Tests;

public sealed class ArrowTests
{
    public static TheoryData<string> Projects =>
        [.. Repository.Files("src", ".csproj").Concat(Repository.Files("plugins", ".csproj")).Select(Repository.Name).Except(Outside, StringComparer.Ordinal)];

    /// <summary>The template and the samples: solutions of their own, as an author outside has them.</summary>
    private static List<string> Outside =>
        [.. new[] { "plugins/Template", "plugins/samples" }.SelectMany(folder => Repository.Files(folder, ".csproj")).Select(Repository.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEveryProject_FollowThePicture(string project) =>
        Assert.Empty(ProjectArrows.Wrong(Path.Combine(Repository.Root, project)));

    [Fact]
    public void References_OfTemplateAndSamples_LeadToNoProjectOfThisRepository()
    {
        Assert.NotEmpty(Outside);
        Assert.All(Outside, project => Assert.DoesNotContain(
            ProjectArrows.References(Path.Combine(Repository.Root, project)),
            reference => Directory.Exists(Path.Combine(Repository.Root, "src", $"TthcModular.{reference}"))));
    }

    [Fact]
    public void References_OfTheBrokenFixture_AreFound() =>
        Assert.Equal(
            ["Figures → Reports"],
            ProjectArrows.Wrong(Path.Combine(Repository.Root, "tests/TthcModular.Architecture.Tests/fixtures/WrongArrow/TthcModular.Figures.csproj")));

    [Fact]
    public void Assemblies_OfTheModules_ReferToNoOtherThanTheirProjectsDo()
    {
        var host = typeof(Program).Assembly;
        var modules = host.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("TthcModular.", StringComparison.Ordinal));
        Assert.All(modules, name => Assert.DoesNotContain(
            System.Reflection.Assembly.Load(name).GetReferencedAssemblies(), reference => reference.Name == host.GetName().Name));
    }
}
