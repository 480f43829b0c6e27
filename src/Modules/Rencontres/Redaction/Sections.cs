namespace Maillage.Rencontres.Redaction;

/// <summary>The headings of the minutes, in the order of the published ones.</summary>
public static class Sections
{
    public const string Objectifs = "Objectifs";
    public const string OrdreDuJour = "Ordre du jour";
    public const string Meteo = "Météo du jour";
    public const string Actualites = "Actualités nationales et régionales";
    public const string Nationales = "Au niveau national";
    public const string Regionales = "Au niveau régional";
    public const string Cites = "Actualités des cités";
    public const string Presentations = "Présentations et partages d’expérience";
    public const string Echanges = "Échanges";
    public const string Decisions = "Décisions";
    public const string Besoins = "Besoins exprimés";
    public const string ProchainesDates = "Prochaines rencontres";

    public static string De(EtatPresence etat) =>
        etat switch
        {
            EtatPresence.Present => "Présent·e·s",
            EtatPresence.ADistance => "Connecté·e·s",
            EtatPresence.Excuse => "Excusé·e·s",
            EtatPresence.Absent => "Absent·e·s",
            EtatPresence.Animation => "Animation",
            _ => throw new ArgumentOutOfRangeException(nameof(etat)),
        };
}
