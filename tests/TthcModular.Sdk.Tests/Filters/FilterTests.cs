using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;

namespace TthcModular.Sdk.Tests.Filters;

public sealed class FilterTests
{
    [Fact]
    public void TranslateAndCompile_AnyConditionOnAnyRecords_SelectsWhatPlainLinqSelects()
    {
        var cases =
            from condition in RandomConditions.Any
            from records in RandomRecords.Case.ArrayOf(20)
            select (condition, records);
        Prop.ForAll(cases.ToArbitrary(), sample => Selected(sample.condition, sample.records)
            .SequenceEqual(sample.records.Where(sample.condition.Compile())))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Translate_SameConditionTwice_GivesEqualFiltersWithEqualText()
    {
        var twice = from condition in RandomConditions.Any select (Filter: FilterTranslator.Translate(condition), Again: FilterTranslator.Translate(condition));
        Prop.ForAll(twice.ToArbitrary(), pair => pair.Filter == pair.Again && pair.Filter.ToString() == pair.Again.ToString())
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void And_WithAlways_IsTheOtherFilter()
    {
        var filter = FilterTranslator.Translate<CaseRecord>(c => c.DataReused);
        Assert.Equal(filter, Filter.Always.And(filter));
        Assert.Equal(filter, filter.And(Filter.Always));
    }

    [Fact]
    public void Compile_MissingValueComparedAsDifferent_IsFalse()
    {
        // C# says that null differs from 'land'; a filter says that nothing is known, so the record does not count.
        var withoutField = RandomRecords.Case.Sample(1).Single() with { FieldCode = null, Satisfaction = null };
        Assert.Empty(Selected(c => c.FieldCode != "land", [withoutField]));
        Assert.Empty(Selected(c => c.Satisfaction != 3, [withoutField]));
    }

    [Fact]
    public void Compile_RowOfAnotherTypeWithTheSameFields_IsFiltered()
    {
        var filter = FilterTranslator.Translate<CaseRecord>(c => c.Satisfaction >= 4);
        var kept = new Row[] { new(3), new(4), new(null) }.AsQueryable().Where(FilterCompiler.ToExpression<Row>(filter));
        Assert.Equal([new Row(4)], kept);
    }

    [Fact]
    public void Compile_RowWithoutTheField_IsRefusedByName()
    {
        var filter = FilterTranslator.Translate<CaseRecord>(c => c.DataReused);
        var refusal = Assert.Throws<DefinitionException>(() => FilterCompiler.ToExpression<Row>(filter));
        Assert.Contains("DataReused", refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Expression<Func<CaseRecord, bool>>, string> Untranslatable => new()
    {
        { c => c.ProcedureCode.StartsWith("2."), "StartsWith" },
        { c => c.ReceivedOn.Year == 2024, "Year" },
        { c => c.FeeVnd + 1 > 1000, "FeeVnd" },
        { c => c.Satisfaction > c.ProcedureCode.Length, "Length" },
        { c => c.FieldCode!.Length > 3, "Length" },
    };

    [Theory]
    [MemberData(nameof(Untranslatable), DisableDiscoveryEnumeration = true)]
    public void Translate_SomethingNotUnderstood_IsRefusedWithThePlaceNamed(Expression<Func<CaseRecord, bool>> condition, string place)
    {
        var refusal = Assert.Throws<DefinitionException>(() => FilterTranslator.Translate(condition));
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    private static List<CaseRecord> Selected(Expression<Func<CaseRecord, bool>> condition, IEnumerable<CaseRecord> records) =>
        [.. records.AsQueryable().Where(FilterCompiler.ToExpression<CaseRecord>(FilterTranslator.Translate(condition)))];

    private sealed record Row(int? Satisfaction);
}
