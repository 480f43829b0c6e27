using Maillage.Kernel.Text;
using Maillage.Rencontres.Redaction;

namespace Maillage.Rencontres;

/// <summary>French texts of the module's enums and states.</summary>
public static class Labels
{
    public static string Of(Modalite modalite) =>
        modalite switch
        {
            Modalite.Distanciel => "à distance",
            Modalite.Presentiel => "en présentiel",
            Modalite.Hybride => "sur place ou à distance",
            _ => throw new ArgumentOutOfRangeException(nameof(modalite)),
        };

    public static string Of(ReponseInvitation reponse) =>
        reponse switch
        {
            ReponseInvitation.Present => "Je viens",
            ReponseInvitation.ADistance => "Je participe à distance",
            ReponseInvitation.Excuse => "Je ne peux pas, excusez-moi",
            _ => throw new ArgumentOutOfRangeException(nameof(reponse)),
        };

    /// <summary>The answer as others read it.</summary>
    public static string Etat(ReponseInvitation? reponse) =>
        reponse switch
        {
            ReponseInvitation.Present => "Vient",
            ReponseInvitation.ADistance => "À distance",
            ReponseInvitation.Excuse => "Excusé·e",
            _ => "Sans réponse",
        };

    public static string Of(EtatPresence etat) =>
        etat switch
        {
            EtatPresence.Present => "Présent·e",
            EtatPresence.ADistance => "À distance",
            EtatPresence.Excuse => "Excusé·e",
            EtatPresence.Absent => "Absent·e",
            EtatPresence.Animation => "Animation",
            _ => throw new ArgumentOutOfRangeException(nameof(etat)),
        };

    public static string Of(Temps temps) =>
        temps switch
        {
            Temps.Orage => "Orage",
            Temps.Pluie => "Pluie",
            Temps.Nuages => "Nuages",
            Temps.Eclaircies => "Éclaircies",
            Temps.Soleil => "Soleil",
            _ => throw new ArgumentOutOfRangeException(nameof(temps)),
        };

    public static string Of(QuestionMeteo question) => question == QuestionMeteo.Moi ? "Moi, aujourd’hui" : "Ma cité, en ce moment";

    /// <summary>« Moi, aujourd’hui : plutôt éclaircies (12 réponses) ».</summary>
    public static string Tendance(ResultatMeteo meteo) =>
        $"{Of(meteo.Question)}{French.NoBreakSpace}: plutôt {Of(meteo.Tendance!.Value).ToLower(French.Culture)}"
        + $" ({French.Count(meteo.Nombre, "réponse", "réponses")})";

    public static string Partie(string partie) =>
        partie switch
        {
            Bloc.PartieFiche => "Fiche d’identité",
            nameof(TexteBloc.PourRappel) => "Pour rappel",
            nameof(TexteBloc.PointsActualite) => "Points d’actualité",
            nameof(TexteBloc.Questionnements) => "Questionnements",
            nameof(TexteBloc.Besoins) => "Besoins",
            nameof(TexteBloc.ActionsAValoriser) => "Actions à valoriser",
            _ => throw new ArgumentOutOfRangeException(nameof(partie)),
        };

    public static string Of(NiveauActualite niveau) => niveau == NiveauActualite.Nationale ? "Au niveau national" : "Au niveau régional";

    public static string Of(StatutAmendement statut) =>
        statut switch
        {
            StatutAmendement.Depose => "en attente de réponse",
            StatutAmendement.Accepte => "acceptée",
            StatutAmendement.Decline => "non retenue",
            _ => throw new ArgumentOutOfRangeException(nameof(statut)),
        };

    public static string Of(Destination destination) =>
        destination switch
        {
            Destination.PointsActualite => "Bloc : points d’actualité",
            Destination.PourRappel => "Bloc : pour rappel",
            Destination.Fiche => "Bloc : fiche d’identité",
            Destination.Questionnements => "Bloc : questionnements",
            Destination.Besoins => "Bloc : besoins",
            Destination.ActionsAValoriser => "Bloc : actions à valoriser",
            Destination.Echange => "Échange (question, puis « - réponse » par ligne)",
            Destination.Presentation => "Présentation (titre, puis texte)",
            Destination.Decision => "Décision",
            Destination.BesoinDit => "Besoin dit en séance",
            Destination.ActualiteNationale => "Actualité nationale",
            Destination.ActualiteRegionale => "Actualité régionale",
            Destination.Objectifs => "Objectifs",
            Destination.OrdreDuJour => "Ordre du jour",
            Destination.Meteo => "Météo du jour",
            Destination.ProchaineDate => "Prochaine rencontre (« 7 juillet 2022, précision »)",
            Destination.AClasser => "À classer plus tard",
            _ => throw new ArgumentOutOfRangeException(nameof(destination)),
        };

    /// <summary>The beginning of a text, enough to tell a button from its neighbours for somebody who listens.</summary>
    public static string Debut(string texte) => texte[..Math.Min(60, texte.Length)];

    /// <summary>« jeudi 9 juin 2022, 14 h – 17 h ».</summary>
    public static string Quand(Rencontre rencontre) =>
        rencontre.SansHoraire
            ? French.LongDate(rencontre.Jour)
            : $"{French.LongDate(rencontre.Jour)}, {French.Hours(rencontre.HeureDebut, rencontre.HeureFin)}";

    /// <summary>« à distance », or where.</summary>
    public static string Ou(Rencontre rencontre) =>
        rencontre.Lieu is null ? Of(rencontre.Modalite) : $"{Of(rencontre.Modalite)}, {rencontre.Lieu}";
}
