using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Reads minutes of any template into their structure, from the shape of the document.</summary>
public static class CompteRenduReader
{
    /// <exception cref="UnreadableDocumentException">See <see cref="DocumentReader.ReadAsync"/>.</exception>
    public static async Task<CompteRenduLu> ReadAsync(byte[] content, string name, CancellationToken cancellationToken = default) =>
        Read(await DocumentReader.ReadAsync(content, name, cancellationToken));

    /// <exception cref="UnreadableDocumentException">A text so tangled that reading it takes too long.</exception>
    public static CompteRenduLu Read(SourceDocument document)
    {
        try
        {
            var lu = new CompteRenduLu();
            new Walker(lu).Walk(document);
            People.SettleOrder(lu.Personnes);
            Decisions.NameThoseInCharge(lu);
            Conservation.Keep(document, lu);
            return lu;
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UnreadableDocumentException(
                "Ce document est trop embrouillé pour être lu : enregistrez-le autrement, ou en plusieurs parties."
            );
        }
    }
}
