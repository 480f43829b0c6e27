using Maillage.Documents.Lecture;

namespace Maillage.Rencontres.Redaction;

/// <summary>A text too long for its place goes whole to the tray, with the place that it was for.</summary>
internal sealed partial class BrouillonArchive
{
    /// <summary>What the meeting itself could not hold.</summary>
    public void Garder(string texte, Destination? propose = null, string? groupe = null) =>
        _entites.AddRange(texte.Chunk(Fragment.TexteMaxLength).Select(t => Fragment.Garder(rencontre, new string(t), propose, groupe)));

    private void Borner(string texte, int max, Destination propose, Action<string> prendre)
    {
        if (texte.Length <= max)
        {
            prendre(texte);
        }
        else
        {
            Garder(texte, propose);
        }
    }

    private void Prendre(List<string> actualites, NiveauActualite niveau, Destination propose) =>
        actualites.ForEach(a =>
            Borner(a, PointActualite.TexteMaxLength, propose, t => _entites.Add(PointActualite.Noter(rencontre, niveau, t)))
        );

    private void Prendre(PresentationLue lue)
    {
        var (titre, texte) = (lue.Titre ?? lue.Cite ?? "", lue.Texte);
        if (titre.Length > Presentation.TitreMaxLength)
        {
            (titre, texte) = ("", Presentation.EnTexte(titre, texte));
        }

        if (texte.Length > Presentation.TexteMaxLength)
        {
            Garder(Presentation.EnTexte(titre, texte), Destination.Presentation);
        }
        else
        {
            _entites.Add(Presentation.Noter(rencontre, cites.Trouver(lue.Cite), titre, texte));
        }
    }
}
