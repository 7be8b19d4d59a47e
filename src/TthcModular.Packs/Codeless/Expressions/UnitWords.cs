using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>Groups of units as expressions write them: <c>communes, justice offices</c>.</summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, UnitGroups> Groups = new(StringComparer.Ordinal)
    {
        ["communes"] = UnitGroups.Communes,
        ["districts"] = UnitGroups.Districts,
        ["district departments"] = UnitGroups.DistrictDepartments,
        ["province departments"] = UnitGroups.ProvinceDepartments,
        ["commune level"] = UnitGroups.CommuneLevel,
        ["district level"] = UnitGroups.DistrictLevel,
        ["province level"] = UnitGroups.ProvinceLevel,
        ["justice offices"] = UnitGroups.JusticeOffices,
    };

    /// <summary>The whole text as groups.</summary>
    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    public static UnitGroups Read(string text)
    {
        var reader = new TokenReader(text);
        var groups = Read(reader);
        reader.End();
        return groups;
    }

    public static UnitGroups Read(TokenReader reader)
    {
        var groups = UnitGroups.Any;
        do
            groups |= One(reader);
        while (reader.TryTake(","));
        return groups;
    }

    /// <summary>The records that a measure counts; null: none.</summary>
    public static RecordKind? RecordsOf(Measure measure) => measure switch
    {
        Measure.Count count => count.Records,
        Measure.Stock stock => stock.Records,
        _ => null,
    };

    private static UnitGroups One(TokenReader reader)
    {
        var column = reader.Current.Column;
        var words = reader.Word("nhóm đơn vị").Text;
        while (reader.Current.Kind == TokenKind.Word && !reader.Is("with"))
            words += $" {reader.Take().Text}";
        return Groups.TryGetValue(words, out var group)
            ? group
            : throw new ExpressionException(column, $"không có nhóm đơn vị '{PlanFiles.Quoted.Short(words)}'; có: {string.Join(", ", Groups.Keys)}.");
    }
}
