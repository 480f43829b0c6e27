using Maillage.Documents.Lecture;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux;

namespace Maillage.Rencontres.Redaction;

/// <summary>What was understood of a document, as the rows of a meeting. What has no sure place goes to the tray.</summary>
internal sealed partial class BrouillonArchive(Rencontre rencontre, RapprochementCite cites, string auteur, DateTime now)
{
    private readonly List<Entity> _entites = [];
    private readonly List<string> _remarques = [];
    private readonly Dictionary<Guid, Bloc> _blocs = [];
    private int _rang;

    public IReadOnlyList<Entity> Entites => _entites;
    public IEnumerable<string> Remarques => _remarques.Concat(cites.Remarques);

    public void Prendre(CompteRenduLu lu)
    {
        if (lu.Modalite is null)
        {
            _remarques.Add("Le document ne dit pas si la rencontre était sur place ou à distance : elle est notée à distance.");
        }

        lu.OrdreDuJour.ForEach(Prendre);
        lu.Personnes.ForEach(Prendre);
        if (lu.Meteo is not null)
        {
            Borner(lu.Meteo, Rencontre.MeteoMaxLength, Destination.Meteo, rencontre.DireMeteo);
        }

        Prendre(lu.Actualites.Nationales, NiveauActualite.Nationale, Destination.ActualiteNationale);
        Prendre(lu.Actualites.Regionales, NiveauActualite.Regionale, Destination.ActualiteRegionale);
        lu.Blocs.ForEach(Prendre);
        lu.Presentations.ForEach(Prendre);
        lu.Decisions.ForEach(Prendre);
        foreach (var besoin in lu.Besoins)
        {
            Borner(besoin, Besoin.TexteMaxLength, Destination.BesoinDit, t => _entites.Add(Besoin.Exprimer(rencontre, null, t)));
        }

        lu.ProchainesRencontres.ForEach(Prendre);
        // What no part took is seen too: nothing is published while it waits.
        foreach (var texte in lu.NonAffecte.Concat(lu.SansPlace))
        {
            Garder(texte);
        }
    }

    private void Prendre(PointLu point)
    {
        foreach (var titre in point.SousPoints.Select(s => $"– {s}").Prepend(point.Titre))
        {
            if (titre.Length <= PointOrdreDuJour.TitreMaxLength)
            {
                _entites.Add(PointOrdreDuJour.Inscrire(rencontre, _rang++, titre, null, null));
            }
            else
            {
                Garder(titre, Destination.OrdreDuJour);
            }
        }
    }

    private void Prendre(PersonneLue lue)
    {
        var cite = cites.Trouver(lue.Rattachement);
        var nom = string.Join(' ', new[] { lue.Prenom, lue.Nom }.OfType<string>());
        var fonction = string.Join(", ", new[] { lue.Fonction, cite is null ? lue.Rattachement : null }.OfType<string>());
        if (nom.Length > Presence.NomMaxLength || fonction.Length > Presence.FonctionMaxLength || (nom + fonction).Length == 0)
        {
            Garder($"{nom}, {fonction}");
            return;
        }

        var etat = lue.Etat switch
        {
            EtatPersonne.Excuse => EtatPresence.Excuse,
            EtatPersonne.Absent => EtatPresence.Absent,
            EtatPersonne.Animation => EtatPresence.Animation,
            _ => rencontre.Modalite == Modalite.Distanciel ? EtatPresence.ADistance : EtatPresence.Present,
        };
        _entites.Add(Presence.Citer(rencontre, nom, fonction.Length == 0 ? null : fonction, cite, etat));
    }

    private void Prendre(BlocLu lu)
    {
        var parties = new (Destination Ou, string? Texte)[]
        {
            (Destination.PourRappel, lu.Rappel),
            (Destination.PointsActualite, Lignes(lu.PointsActualite)),
            (Destination.Besoins, Lignes(lu.Besoins)),
            (Destination.ActionsAValoriser, Lignes(lu.ActionsAValoriser)),
        };
        var fiche = lu.Fiche.Select(l => new LigneFiche(l.Key, l.Value)).ToList();
        var echanges = lu.Echanges.Select(e => (e.Question, e.Reponses)).ToList();
        if (cites.Trouver(lu.Cite) is not { } cite)
        {
            Attendre(lu.Cite, parties, fiche, echanges);
            return;
        }

        var bloc = Bloc(cite, fiche);
        var texte = bloc.Texte;
        foreach (var (ou, partie) in parties.Where(p => p.Texte is not null))
        {
            var plus = texte.Ajouter(ou.ToString(), partie!);
            if (plus.Parties().Any(p => p.Texte?.Length > TexteBloc.MaxLength))
            {
                Garder(partie!, ou, lu.Cite);
            }
            else
            {
                texte = plus;
            }
        }

        _entites.Add(bloc.Ecrire(texte, auteur, now));
        echanges.ForEach(e => Prendre(cite, e.Question, e.Reponses));
    }

    /// <summary>The bloc of a cité that the network does not know by this name: it waits whole in the tray.</summary>
    private void Attendre(
        string nom,
        IEnumerable<(Destination Ou, string? Texte)> parties,
        List<LigneFiche> fiche,
        List<(string? Question, List<string> Reponses)> echanges
    )
    {
        if (fiche.Count > 0)
        {
            Garder(Rencontres.Bloc.FicheEnTexte(fiche), Destination.Fiche, nom);
        }

        foreach (var (ou, texte) in parties.Where(p => p.Texte is not null))
        {
            Garder(texte!, ou, nom);
        }

        foreach (var (question, reponses) in echanges)
        {
            Garder(Echange.EnTexte(question ?? "Échange", reponses), Destination.Echange, nom);
        }
    }

    private Bloc Bloc(Cite cite, List<LigneFiche> fiche)
    {
        if (_blocs.TryGetValue(cite.Id, out var connu))
        {
            return connu;
        }

        var bloc = Rencontres.Bloc.Archiver(rencontre, cite, fiche);
        _blocs[cite.Id] = bloc;
        _entites.AddRange([bloc, bloc.PremiereVersion(now)]);
        return bloc;
    }

    private void Prendre(Cite cite, string? question, List<string> reponses)
    {
        question ??= "Échange entre les participants";
        if (reponses.Prepend(question).Any(t => t.Length > Echange.TexteMaxLength))
        {
            Garder(Echange.EnTexte(question, reponses), Destination.Echange, cite.Nom);
            return;
        }

        var echange = Echange.Ouvrir(rencontre, cite, question);
        reponses.ForEach(echange.Repondre);
        _entites.Add(echange);
    }

    private void Prendre(DecisionLue lue)
    {
        var echeance =
            lue.Echeance is null ? null
            : DateOnly.TryParse(lue.Echeance, out var iso) ? iso
            : FrenchDay.Read(lue.Echeance);
        var texte = lue.Echeance is not null && echeance is null ? $"{lue.Texte} ({lue.Echeance})" : lue.Texte;
        var qui = lue.Qui?.Length <= Decision.QuiMaxLength ? lue.Qui : null;
        Borner(
            qui == lue.Qui ? texte : $"{texte} ({lue.Qui})",
            Decision.TexteMaxLength,
            Destination.Decision,
            t => _entites.Add(Decision.Prendre(rencontre, t, qui, echeance))
        );
    }

    private void Prendre(RencontreLue lue)
    {
        var precision = string.Join(
            ", ",
            new[]
            {
                lue is { HeureDebut: { } debut, HeureFin: { } fin } ? French.Hours(debut, fin)
                : lue.HeureDebut is { } h ? French.Hour(h)
                : null,
                lue.Modalite switch
                {
                    Documents.Lecture.Modalite.Distanciel => "à distance",
                    Documents.Lecture.Modalite.Presentiel => "en présentiel",
                    Documents.Lecture.Modalite.Hybride => "sur place ou à distance",
                    _ => null,
                },
                lue.Lieu,
            }.OfType<string>()
        );
        if (lue.Date is { } jour && precision.Length <= ProchaineDate.PrecisionMaxLength)
        {
            _entites.Add(ProchaineDate.Retenir(rencontre, jour, precision.Length == 0 ? null : precision));
        }
        else
        {
            Garder(
                lue.Date is null ? $"(date à donner), {precision}" : $"{French.LongDate(lue.Date.Value)}, {precision}",
                Destination.ProchaineDate
            );
        }
    }

    private static string? Lignes(List<string> lignes) => lignes.Count == 0 ? null : string.Join('\n', lignes);
}
