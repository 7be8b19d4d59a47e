using System.Diagnostics;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Organisation.Tests.National;

/// <summary>The whole country: 10,035 communes and 696 districts in 63 provinces, then 3,321 communes in 34 provinces.</summary>
public sealed class NationalImportTests(NationalImportTests.Country country) : IClassFixture<NationalImportTests.Country>
{
    private static readonly DateOnly LastDay = new(2025, 6, 30);
    private static readonly DateOnly FirstDay = new(2025, 7, 1);

    [Fact]
    public void Import_OfBothStates_HasTheOfficialCountsOnEachSide()
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);

        Assert.Equal((63, 696, 10_035), Counts(LastDay));
        Assert.Equal((34, 0, 3_321), Counts(FirstDay));
        Assert.Equal((34, 0, 3_321), Counts(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Import_OfDividedCommunes_WarnsOfEachAndKeepsItUnderTheProvince()
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);
        var divided = country.Tree.Units.Where(unit => country.Tree.SuccessorsOf(unit).Count() > 1).ToList();

        Assert.Equal(471, divided.Count);
        Assert.Equal(471, country.Warnings.Count);
        Assert.All(divided, unit => Assert.Equal(UnitKind.Province, country.Tree.ParentOn(unit, FirstDay)?.Kind));
        Assert.Contains(country.Warnings, warning => warning.StartsWith("Xã Hải Lạng (06886) được chia cho", StringComparison.Ordinal));
    }

    [Fact]
    public void Successors_OfEveryClosedCommune_CountItFromThatDayOn()
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);
        var tree = country.Tree;
        var communes = tree.Units.Where(unit => unit.Kind == UnitKind.Commune && unit.ClosedOn == LastDay).ToList();

        Assert.All(communes, unit => Assert.NotEmpty(tree.SuccessorsOf(unit)));
        Assert.All(
            communes.Where(unit => tree.SuccessorsOf(unit).Count() == 1),
            unit => Assert.True(tree.Covers(tree.SuccessorsOf(unit).Single(), unit, FirstDay)));
        Assert.Equal(["06978.2025"], tree.SuccessorsOf(tree.Find("06970")!).Select(unit => unit.Code));
        Assert.Equal("Xã Ba Chẽ", tree.Find("06978.2025")!.Name);
        Assert.Equal(["11948.2025"], tree.SuccessorsOf(tree.Find("318")!).Select(unit => unit.Code));
    }

    [Theory]
    [InlineData("2025-06-30")]
    [InlineData("2025-07-01")]
    public void Provinces_OnEachSide_CountEveryUnitOnce(string onDay)
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);
        var day = DateOnly.ParseExact(onDay, "yyyy-MM-dd", null);

        var counted = country.Tree.RootsOn(day).SelectMany(root => country.Tree.UnitIdsOf(root, day)).ToList();

        Assert.Equal(counted.Count, counted.Distinct().Count());
        Assert.Subset(counted.ToHashSet(), country.Tree.Units.Where(unit => unit.ExistsOn(LastDay)).Select(unit => unit.Id).ToHashSet());
        Assert.Empty(country.Tree.Faults());
    }

    [Fact]
    public void Total_OfAllProvinces_IsTheSameThenAndNow()
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);
        var tree = country.Tree;
        var span = new Span(new(2025, 1, 1), new(2025, 6, 30));
        var now = tree.RootsOn(FirstDay).SelectMany(root => tree.Scope(root, span, TreeMode.Now, FirstDay)).SelectMany(part => part.UnitIds).ToHashSet();
        var then = tree.RootsOn(LastDay).SelectMany(root => tree.Scope(root, span, TreeMode.Then, FirstDay)).SelectMany(part => part.UnitIds).ToHashSet();
        var communes = tree.Units.Where(unit => unit.ExistsOn(LastDay)).Select(unit => unit.Id).ToList();

        Assert.Subset(now, communes.ToHashSet());
        Assert.Subset(then, communes.ToHashSet());
    }

    [Theory]
    [InlineData("xã phước hoà, tỉnh bình dương", 1)]
    [InlineData("UBND XÃ PHƯỚC HÒA, Tỉnh Bình Dương", 1)]
    [InlineData("Tỉnh Hoà Bình", 1)]
    [InlineData("TP. Hồ Chí Minh", 1)]
    public void Named_OfTheWholeCountry_FindsTheOne(string text, int count)
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);

        Assert.Equal(count, country.Tree.Named(text, LastDay).Count);
    }

    [Fact]
    public void Tree_OfFourteenThousandUnits_IsBuiltReadAndSearchedAtOnce()
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);
        var clock = Stopwatch.StartNew();

        var tree = new OrganisationTree(country.Tree.Units, country.Tree.Memberships, country.Tree.Successions);
        var span = new Span(new(2024, 1, 1), new(2026, 3, 31));
        var parts = tree.RootsOn(FirstDay).Concat(tree.RootsOn(LastDay)).Distinct().Sum(root => tree.Scope(root, span, TreeMode.Then, FirstDay).Count);
        var walked = tree.RootsOn(LastDay).Sum(root => tree.SubtreeOn(root, LastDay).Count());
        var found = Enumerable.Range(0, 50).Sum(i => tree.Search($"phường {i}", LastDay).Count() + tree.Named("Xã Tân Lập", LastDay).Count);

        Assert.Equal(10_794, walked);
        Assert.True(parts > 63 && found > 50);

        // Measured under 0.5 s; a quadratic step over 14,000 units takes a minute.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Import_OfTheWholeCountry_TakesSecondsAndLittleMemory()
    {
        Assert.SkipUnless(NationalUnits.Folder is not null, NationalUnits.Missing);

        // Measured at 4 s and under 30 MB.
        Assert.True(country.Took < TimeSpan.FromMinutes(1), $"{country.Took}");
        Assert.True(country.TreeBytes < 100_000_000, $"{country.TreeBytes} bytes");
    }

    private (int Provinces, int Districts, int Communes) Counts(DateOnly day)
    {
        var open = country.Tree.Units.Where(unit => unit.ExistsOn(day)).ToLookup(unit => unit.Kind);
        return (open[UnitKind.Province].Count(), open[UnitKind.District].Count(), open[UnitKind.Commune].Count());
    }

    /// <summary>The country imported on SQLite as an administrator would: first the old state, then the new one.</summary>
    public sealed class Country : IAsyncLifetime
    {
        public OrganisationTree Tree { get; private set; } = null!;

        public IReadOnlyList<string> Warnings { get; private set; } = [];

        public TimeSpan Took { get; private set; }

        public long TreeBytes { get; private set; }

        public async ValueTask InitializeAsync()
        {
            if (NationalUnits.Folder is null)
                return;
            var units = NationalUnits.Load();
            await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, services => services.AddTthcOrganisation());
            var clock = Stopwatch.StartNew();
            var before = await ImportAsync(host, units.Before);
            var after = await ImportAsync(host, units.After);
            Took = clock.Elapsed;
            Assert.Empty(before.Errors.Concat(after.Errors));
            Warnings = after.Warnings;
            var bytes = GC.GetTotalMemory(forceFullCollection: true);
            Tree = await host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));
            _ = Tree.ParentOn(Tree.Units[0], FirstDay);
            TreeBytes = GC.GetTotalMemory(forceFullCollection: true) - bytes;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static Task<UnitImportResult> ImportAsync(TestHost host, string csv) =>
            host.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportUnitsAsync(new StringReader(csv), CancellationToken.None));
    }
}
