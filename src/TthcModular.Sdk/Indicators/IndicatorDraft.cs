using System.Linq.Expressions;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Indicators;

/// <summary>An indicator being described; ends in <c>Edition(...)</c>, which gives the <see cref="Indicator"/>.</summary>
public sealed class IndicatorDraft
{
    private readonly string code;
    private readonly string name;
    private readonly IndicatorUnit unit;
    private Direction better = Direction.Higher;
    private Measure? numerator;
    private Measure? denominator;
    private FormulaInWords? words;

    internal IndicatorDraft(string code, string name, IndicatorUnit unit)
    {
        Keys.Require(code, "chỉ tiêu");
        (this.code, this.name, this.unit) = (code, name, unit);
    }

    /// <summary>Counts records by a day of theirs.</summary>
    /// <typeparam name="TRecord"><see cref="CaseRecord"/>, <see cref="FeedbackRecord"/> or <see cref="ResultRecord"/>.</typeparam>
    /// <param name="countedOn">The day by which a record counts, such as <c>c => c.ReceivedOn</c>; a record without it does not count.</param>
    /// <exception cref="DefinitionException">The lambda is not a plain field access.</exception>
    public RecordIndicatorDraft<TRecord> Over<TRecord>(Expression<Func<TRecord, DateOnly?>> countedOn) => new(this, countedOn);

    /// <summary>Divides two measures.</summary>
    /// <param name="top">The numerator.</param>
    /// <param name="bottom">The denominator; null for a plain count.</param>
    public IndicatorDraft Of(Measure top, Measure? bottom)
    {
        (numerator, denominator) = (top, bottom);
        return this;
    }

    /// <summary>Divides two reported figures.</summary>
    /// <param name="numeratorCode">Observation code of the numerator.</param>
    /// <param name="denominatorCode">Observation code of the denominator.</param>
    /// <param name="over">How observations of a span become one figure.</param>
    public IndicatorDraft Reported(string numeratorCode, string denominatorCode, ReportedOver over) =>
        Of(new Measure.Reported(numeratorCode, over), new Measure.Reported(denominatorCode, over));

    /// <summary>Divides the reported figures named <c>code-numerator</c> and <c>code-denominator</c>.</summary>
    /// <param name="over">How observations of a span become one figure.</param>
    public IndicatorDraft Reported(ReportedOver over) => Reported($"{code}-numerator", $"{code}-denominator", over);

    /// <summary>Says which direction is better; higher when not said.</summary>
    /// <param name="direction">The better direction.</param>
    public IndicatorDraft Better(Direction direction)
    {
        better = direction;
        return this;
    }

    /// <summary>Gives the formula in Vietnamese words.</summary>
    /// <param name="numeratorWords">What the numerator counts, in Vietnamese.</param>
    /// <param name="denominatorWords">What the denominator counts, in Vietnamese.</param>
    /// <param name="countedOn">By which day, in Vietnamese, such as 'ngày tiếp nhận'.</param>
    public IndicatorDraft InWords(string numeratorWords, string denominatorWords, string countedOn)
    {
        words = new FormulaInWords(numeratorWords, denominatorWords, countedOn);
        return this;
    }

    /// <summary>Ends the description with its first edition.</summary>
    /// <param name="key">Short key, such as <c>2022</c>.</param>
    /// <param name="from">First day it holds.</param>
    /// <param name="source">Legal source.</param>
    /// <exception cref="DefinitionException">Formula or words are missing.</exception>
    public Indicator Edition(string key, DateOnly from, string source)
    {
        if (numerator is null)
            throw new DefinitionException($"Chỉ tiêu '{code}' chưa có công thức.");
        if (words is null)
            throw new DefinitionException($"Chỉ tiêu '{code}' chưa có công thức bằng lời.");
        if (string.IsNullOrWhiteSpace(source))
            throw new DefinitionException($"Chỉ tiêu '{code}' chưa ghi căn cứ pháp lý.");
        return new Indicator(code, name, unit, better).WithEdition(new(key, from, source, numerator, denominator, words));
    }
}

/// <summary>An indicator that counts records of one kind, being described.</summary>
/// <typeparam name="TRecord">The record type.</typeparam>
public sealed class RecordIndicatorDraft<TRecord>
{
    private readonly IndicatorDraft draft;
    private readonly string countedOn;
    private Filter top = Filter.Always;

    internal RecordIndicatorDraft(IndicatorDraft draft, Expression<Func<TRecord, DateOnly?>> countedOn) =>
        (this.draft, this.countedOn) = (draft, FilterTranslator.FieldName(countedOn));

    /// <summary>Which records the numerator counts; those outside the denominator do not count.</summary>
    /// <param name="condition">The condition on a record.</param>
    /// <exception cref="DefinitionException">The condition cannot be translated.</exception>
    public RecordIndicatorDraft<TRecord> Numerator(Expression<Func<TRecord, bool>> condition)
    {
        top = FilterTranslator.Translate(condition);
        return this;
    }

    /// <summary>Which records the denominator counts.</summary>
    /// <param name="condition">The condition on a record.</param>
    /// <exception cref="DefinitionException">The condition cannot be translated.</exception>
    public IndicatorDraft Denominator(Expression<Func<TRecord, bool>> condition)
    {
        var bottom = FilterTranslator.Translate(condition);
        return draft.Of(Counted(bottom.And(top)), Counted(bottom));
    }

    /// <summary>The denominator counts every record.</summary>
    public IndicatorDraft OfAll() => Denominator(_ => true);

    private Measure.Count Counted(Filter condition) => new(RecordKinds.Of<TRecord>(), countedOn, condition);
}
