using TthcModular.Organisation.Tests.Support;
using TthcModular.Organisation.Units;

namespace TthcModular.Organisation.Tests.Units;

public sealed class UnitImportTests : IDisposable
{
    private const string Header = "code,name,kind,parent_code,opened_on,closed_on,successor_codes\n";
    private static readonly DateOnly Day = new(2024, 11, 15);
    private readonly OrganisationDatabase database = new();

    [Fact]
    public async Task Import_DemonstrationUnits_GivesThePlansTheirTree()
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync(DemoData.Units);
        var tree = await node.TreeAsync();

        Assert.Empty(result.Errors);
        Assert.Equal(0, result.Changed);
        var communes = new[] { "064", "298", "867", "632" }
            .Select(district => tree.ChildrenOn(tree.Find(district)!, Day).Count(unit => unit.Kind == UnitKind.Commune));
        Assert.Equal([20, 20, 9, 20], communes);
        Assert.Equal(17, tree.ChildrenOn(tree.Find("64")!, Day).Count(unit => unit.Kind == UnitKind.District));
        Assert.Equal("Xã Bình Lãng", tree.Find("11092")!.Name);
        Assert.Equal(["06", "30", "64", "87"], tree.RootsOn(Day).Select(unit => unit.Code));
        Assert.Equal(["19.2025", "31.2025", "52.2025", "82.2025"], tree.RootsOn(new DateOnly(2025, 7, 1)).Select(unit => unit.Code));
    }

    [Fact]
    public async Task Export_AfterImport_IsWhatImportReads()
    {
        await using var node = database.Node();
        await node.ImportUnitsAsync(DemoData.Units);
        var exported = await node.ExportUnitsAsync();
        using var second = new OrganisationDatabase();
        await using var other = second.Node();

        var result = await other.ImportUnitsAsync(exported);

        Assert.Equal(DemoData.Units.Split('\n').Order(StringComparer.Ordinal), exported.Split('\n').Order(StringComparer.Ordinal));
        Assert.Empty(result.Errors);
        Assert.Equal(exported, await other.ExportUnitsAsync());
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Import_OtherSeparatorsAndByteOrderMark_AreRead(string separator)
    {
        await using var node = database.Node();
        var csv = "\uFEFF" + (Header + "64,\"Tỉnh \"\"Gia\"\" Lai\",province,,,2025-06-30,\"52.2025;53\"\n52.2025,Tỉnh Gia Lai,province,,2025-07-01,,\n53,Tỉnh Khác,province,,,,\n")
            .Replace(",", separator, StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal);

        var result = await node.ImportUnitsAsync(csv);
        var tree = await node.TreeAsync();

        Assert.Empty(result.Errors);
        Assert.Equal(3, result.Added);
        Assert.Equal("Tỉnh \"Gia\" Lai", tree.Find("64")!.Name);
        Assert.Equal(["52.2025", "53"], tree.SuccessorsOf(tree.Find("64")!).Select(unit => unit.Code));
    }

    [Fact]
    public async Task Import_ColumnsInOtherOrderWithAnExtraOne_IsReadWithAWarning()
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync("name,Ghi chú,code,kind,parent_code,closed_on,opened_on,successor_codes\nTỉnh A,x,A,province,,,2020-01-01,\n");

        Assert.True(result.Accepted);
        Assert.Contains("Ghi chú", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 1, 1), (await node.TreeAsync()).Find("A")!.OpenedOn);
    }

    [Fact]
    public async Task Import_MissingColumn_IsRefusedNamingIt()
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync("code,name,kind,opened_on,closed_on,successor_codes\nA,Tỉnh A,province,,,\n");

        var error = Assert.Single(result.Errors);
        Assert.Equal("parent_code", error.Column);
        Assert.Contains("parent_code", error.Message, StringComparison.Ordinal);
        Assert.Empty((await node.TreeAsync()).Units);
    }

    [Theory]
    [InlineData("B,Xã B,village,A,,,", "kind")]
    [InlineData("B,Xã B,1,A,,,", "kind")]
    [InlineData("B,Xã B,commune,X,,,", "parent_code")]
    [InlineData("B,Xã B,commune,B,,,", "parent_code")]
    [InlineData("B,Xã B,commune,A,2024-02-01,2024-01-31,", "closed_on")]
    [InlineData("B,Xã B,commune,A,31/02/2024,,", "opened_on")]
    [InlineData("a,Xã B,commune,,,,", "code")]
    [InlineData(",Xã B,commune,A,,,", "code")]
    [InlineData("B,,commune,A,,,", "name")]
    [InlineData("B,Xã B,commune,A,,2024-01-31,X", "successor_codes")]
    [InlineData("B,Xã B,commune,A,,2024-01-31,B", "successor_codes")]
    [InlineData("B,Xã B,commune,A,,,A", "closed_on")]
    [InlineData("B,Xã \"B\",commune,A,,,", "")]
    public async Task Import_BadRow_IsRefusedByRowAndNothingChanges(string row, string column)
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync(Header + "A,Tỉnh A,province,,,,\n" + row + "\n");

        var error = Assert.Single(result.Errors);
        Assert.Equal((3, column), (error.Row, error.Column));
        Assert.Empty((await node.TreeAsync()).Units);
    }

    [Fact]
    public async Task Import_ParentsInACircle_NamesEachRowOfIt()
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync(Header + "A,A,district,B,,,\nB,B,district,C,,,\nC,C,district,A,,,\nD,D,district,A,,,\n");

        Assert.Equal([2, 3, 4], result.Errors.Select(error => error.Row));
    }

    [Fact]
    public async Task Import_SuccessorNotOpenTheDayAfter_IsRefused()
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync(Header + "A,A,commune,,,2025-06-30,B\nB,B,commune,,2025-07-02,,\n");

        Assert.Equal("successor_codes", Assert.Single(result.Errors).Column);
    }

    [Theory]
    [InlineData("")]
    [InlineData("chỉ một dòng chữ")]
    [InlineData("PK\u0003\u0004\0\0")]
    [InlineData("code,name,kind,parent_code,opened_on,closed_on,successor_codes\nA,T\uFFFDnh A,province,,,,")]
    public async Task Import_WhatIsNoUnitFile_IsRefused(string content)
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync(content);

        Assert.False(result.Accepted);
        Assert.Empty((await node.TreeAsync()).Units);
    }

    [Fact]
    public async Task Import_CellOfAHundredThousandCharacters_IsRefusedWithAShortMessage()
    {
        await using var node = database.Node();

        var result = await node.ImportUnitsAsync(Header + $"A,{new string('x', 100_000)},{new string('y', 100_000)},,,,\n");

        Assert.Equal(["name", "kind"], result.Errors.Select(error => error.Column));
        Assert.All(result.Errors, error => Assert.True(error.Message.Length < 300));
    }

    [Fact]
    public async Task Import_Again_UpdatesByCodeAndLeavesTheRest()
    {
        await using var node = database.Node();
        await node.ImportUnitsAsync(Header + "A,Tỉnh A,province,,,,\nB,Huyện B,district,A,,,\nC,Xã C,commune,A,,,\nD,Xã D,commune,A,,,\n");
        var before = (await node.TreeAsync()).Find("C")!;

        var result = await node.ImportUnitsAsync(Header + "c,Xã Mới,commune,B,,2025-06-30,D\nD,Xã D,commune,A,,,\n");
        var tree = await node.TreeAsync();

        Assert.Equal((0, 1), (result.Added, result.Changed));
        var after = tree.Find("C")!;
        Assert.Equal(before.Id, after.Id);
        Assert.Equal("Xã Mới", after.Name);
        Assert.Equal("B", tree.ParentOn(after, Day)!.Code);
        Assert.Equal(["D"], tree.SuccessorsOf(after).Select(unit => unit.Code));
    }

    [Fact]
    public async Task Import_Unchanged_ChangesNothing()
    {
        await using var node = database.Node();
        await node.ImportUnitsAsync(DemoData.Units);

        var result = await node.ImportUnitsAsync(DemoData.Units);

        Assert.Equal((0, 0), (result.Added, result.Changed));
    }

    [Fact]
    public async Task Tree_AfterAnotherNodeImported_IsNewOnTheNextRequest()
    {
        await using var one = database.Node();
        await using var two = database.Node();
        await one.ImportUnitsAsync(Header + "A,Tỉnh A,province,,,,\n");
        var first = await two.TreeAsync();
        var unchanged = await two.TreeAsync();

        await one.ImportUnitsAsync(Header + "A,Tỉnh B,province,,,,\n");
        var second = await two.TreeAsync();

        Assert.Same(first, unchanged);
        Assert.Equal(("Tỉnh A", "Tỉnh B"), (first.Find("A")!.Name, second.Find("A")!.Name));
    }

    public void Dispose() => database.Dispose();
}
