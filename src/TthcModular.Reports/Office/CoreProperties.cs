using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using TthcModular.Reports.Frames;

namespace TthcModular.Reports.Office;

/// <summary>Title, author and times of an Office file, written as a part with a fixed name.</summary>
internal static class CoreProperties
{
    public const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Add(CoreFilePropertiesPart part, ReportDocument document)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Package);
        xml.WriteElementString("dc", "title", Dublin, document.Title);
        xml.WriteElementString("dc", "subject", Dublin, document.Subject);
        xml.WriteElementString("dc", "creator", Dublin, document.AuthorityInText);
        xml.WriteElementString("dc", "language", Dublin, "vi-VN");
        WriteTime(xml, "created", document.ComputedAt);
        WriteTime(xml, "modified", document.ComputedAt);
        xml.WriteEndElement();
    }

    private static void WriteTime(XmlWriter xml, string name, DateTimeOffset moment)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Schema, "dcterms:W3CDTF");
        xml.WriteString(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
