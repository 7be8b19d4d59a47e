using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TthcModular.Reports.Frames;
using TthcModular.Reports.Office;

namespace TthcModular.Reports.Word;

/// <summary>Writes a report as .docx. The same report gives the same bytes.</summary>
internal static class WordFile
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Write(ReportDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(Main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Create();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings();
            main.AddNewPart<HeaderPart>(WordSection.PageNumberHeader).Header = PageNumber();
            main.AddNewPart<HeaderPart>(WordSection.EmptyHeader).Header = new Header(new Paragraph());
            var numbering = new WordNumbering();
            main.Document = new Document(new WordComposer(numbering).Compose(document));
            main.AddNewPart<NumberingDefinitionsPart>("rId5").Numbering = numbering.Create();
            CoreProperties.Add(package.AddNewPart<CoreFilePropertiesPart>(CoreProperties.ContentType, "rId2"), document);
        }

        return StableZip.Rewrite(stream.ToArray());
    }

    private static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 720 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = WordStyles.Language });

    private static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageNumber }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text("2")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
}
