namespace Maillage.Rencontres.Redaction;

/// <summary>The minutes as a list of passages, in reading order: what one corrects, what changes from one version to the next.</summary>
public static class Passages
{
    public static IReadOnlyList<Passage> De(ContenuCompteRendu contenu) =>
        [
            .. Un(ClePassage.Objectifs, Sections.Objectifs, contenu.Objectifs),
            .. contenu.OrdreDuJour.Select(p => new Passage(p.Cle, Sections.OrdreDuJour, p.Texte)),
            .. contenu.Personnes.Select(p => new Passage(p.Cle, Sections.De(p.Etat), Presence.EnTexte(p.Nom, p.Fonction))),
            .. Un(ClePassage.Meteo, Sections.Meteo, contenu.MeteoEnMots),
            .. contenu.ActualitesNationales.Select(a => new Passage(a.Cle, Sections.Nationales, a.Texte)),
            .. contenu.ActualitesRegionales.Select(a => new Passage(a.Cle, Sections.Regionales, a.Texte)),
            .. contenu.Blocs.SelectMany(DuBloc),
            .. contenu.Presentations.Select(p => new Passage(p.Cle, Sections.Presentations, Presentation.EnTexte(p.Titre, p.Texte))),
            .. contenu.Echanges.Select(e => DeLEchange(e, Sections.Echanges)),
            .. contenu.Decisions.Select(DeLaDecision),
            .. contenu.Besoins.Select(b => new Passage(b.Cle, Sections.Besoins, b.Texte)),
            .. contenu.ProchainesDates.Select(d => new Passage(
                d.Cle,
                Sections.ProchainesDates,
                ProchaineDate.EnTexte(d.Jour, d.Precision)
            )),
        ];

    private static IEnumerable<Passage> DuBloc(BlocCite bloc) =>
        bloc
            .Texte.Parties()
            .Prepend((Partie: Bloc.PartieFiche, Texte: bloc.FicheDArchive ? Bloc.FicheEnTexte(bloc.Fiche) : null))
            .SelectMany(p => Un(new ClePassage(NaturePassage.Bloc, bloc.Id, p.Partie), $"{bloc.Cite}, {Labels.Partie(p.Partie)}", p.Texte))
            .Concat(bloc.Echanges.Select(e => DeLEchange(e, $"{bloc.Cite}, {Sections.Echanges}")));

    private static Passage DeLEchange(EchangeCite echange, string section) =>
        new(echange.Cle, section, Echange.EnTexte(echange.Question, echange.Reponses));

    private static Passage DeLaDecision(DecisionCitee decision) =>
        new(decision.Cle, Sections.Decisions, Decision.EnTexte(decision.Texte, decision.Qui, decision.Echeance));

    private static IEnumerable<Passage> Un(ClePassage cle, string section, string? texte) =>
        texte is null ? [] : [new Passage(cle.ToString(), section, texte)];
}
