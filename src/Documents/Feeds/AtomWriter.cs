using System.Globalization;
using System.Text;
using System.Xml;

namespace Maillage.Documents.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287).</summary>
public static class AtomWriter
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(AtomFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            Element(xml, "id", feed.Address.AbsoluteUri);
            Element(xml, "title", feed.Title);
            // A feed that nothing is in yet was never updated: it says the first day there is.
            Element(xml, "updated", Stamp(feed.Entries.Select(e => e.UpdatedUtc).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            Link(xml, "self", feed.Address, "application/atom+xml");
            Link(xml, "alternate", feed.Page, "text/html");
            Author(xml, feed.Author);
            foreach (var entry in feed.Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", entry.Address.AbsoluteUri);
        Element(xml, "title", entry.Title);
        Element(xml, "published", Stamp(entry.PublishedUtc));
        Element(xml, "updated", Stamp(entry.UpdatedUtc));
        Link(xml, "alternate", entry.Address, "text/html");
        if (entry.Author is not null)
        {
            Author(xml, entry.Author);
        }

        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Clean(category));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(entry.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    // What people paste may hold characters that XML 1.0 has not (section 2.2).
    private static string Clean(string text) => new([.. text.Where(XmlConvert.IsXmlChar)]);

    private static string Stamp(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
