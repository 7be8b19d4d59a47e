using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TthcModular.Reports.Word;

/// <summary>Lists: '-' and '+' as documents write them, and numbers that begin anew with each list.</summary>
internal sealed class WordNumbering
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private const int Deepest = 2;

    private readonly List<NumberingInstance> instances = [new(new AbstractNumId { Val = Bullets }) { NumberID = Bullets }];

    /// <summary>A number for a new list.</summary>
    public int Begin(bool isOrdered)
    {
        if (!isOrdered)
            return Bullets;
        var id = instances.Count + 1;
        instances.Add(new NumberingInstance(
            new AbstractNumId { Val = Numbers },
            new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        { NumberID = id });
        return id;
    }

    public static ParagraphProperties Properties(int list, int depth) => new(
        new ParagraphStyleId { Val = WordStyles.Body },
        new NumberingProperties(new NumberingLevelReference { Val = Math.Min(depth, Deepest) }, new NumberingId { Val = list }));

    public Numbering Create() => new([Abstract(Bullets, ["-", "+", "-"], NumberFormatValues.Bullet), Abstract(Numbers, ["%1.", "%2)", "%3)"], NumberFormatValues.Decimal), .. instances]);

    private static AbstractNum Abstract(int id, string[] texts, NumberFormatValues format)
    {
        var number = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.Multilevel }) { AbstractNumberId = id };
        for (var level = 0; level <= Deepest; level++)
            number.Append(Level(level, texts[level], format));
        return number;
    }

    private static Level Level(int level, string text, NumberFormatValues format) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = level == 1 && format == NumberFormatValues.Decimal ? NumberFormatValues.LowerLetter : format },
        new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = (level * 360).ToString(System.Globalization.CultureInfo.InvariantCulture), FirstLine = "720" }))
    { LevelIndex = level };
}
