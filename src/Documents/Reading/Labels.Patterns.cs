using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>One pattern a label, over the key of its text (see <see cref="Key"/>).</summary>
internal static partial class Labels
{
    [GeneratedRegex(
        @"^(?:(?:les )?actualites?|nouvelles?|le point|point|bloc|focus|tour) (?:locales? )?(?:pour |sur |de |d )?(?:la |le )?(?:cite educative|ce|territoire)(?: .+)?$|^cite educative (?:de|d|du|des) .+$|^ce (?:de |d |du |des )?[a-z].{2,40}$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex BlocPattern();

    [GeneratedRegex(
        @"^(?:les )?(?:point |points |tour )?(?:d |des )?(?:actualites?|actus?|informations?|infos?|nouvelles?)(?: .{0,30})? nationales?(?: .{0,30})?$|^(?:au |le )?niveau national$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex NationalesPattern();

    [GeneratedRegex(
        @"^(?:les )?(?:point |points |tour )?(?:d |des )?(?:actualites?|actus?|informations?|infos?|nouvelles?|vie)(?: .{0,30})? (?:reseau|regionales?|region|departementales?)(?: .{0,30})?$|^(?:au |le )?niveau regional$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex RegionalesPattern();

    [GeneratedRegex(
        @"^(?:les )?(?:actualites?|actus?|nouvelles?|informations?|infos?|point)(?: .{0,20})? (?:locales?|(?:des|du|par) (?:cites?(?: educatives)?|territoires?|membres))$|^tours? (?:d ecran|de table|des cites|des territoires)(?: .{0,40})?$|^paroles? (?:aux|des) (?:cites|territoires)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex LocalesPattern();

    [GeneratedRegex(@"^(?:les |l )?objectifs?(?: (?:de|du|poursuivi).{0,50})?$", RegexOptions.None, 1000)]
    private static partial Regex ObjectifsPattern();

    [GeneratedRegex(
        @"^(?:rappel de |rappel )?(?:l )?ordre du jour(?: .{0,40})?$|^odj$|^programme (?:de la|du|previsionnel).{0,40}$|^deroule(?:ment)?(?: de .{0,30})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex OrdreDuJourPattern();

    [GeneratedRegex(@"^(?:.{0,30} )?excuse(?:e|s|es)?(?: .{0,25})?$", RegexOptions.None, 1000)]
    private static partial Regex ExcusesPattern();

    [GeneratedRegex(@"^(?:.{0,30} )?absente?s?(?: .{0,25})?$", RegexOptions.None, 1000)]
    private static partial Regex AbsentsPattern();

    [GeneratedRegex(
        @"^(?:(?:les |liste des )?(?:etaient|ont|etaiement|etaint|sont|etait|personnes?|membres?|participants?|invites?|partenaires) )*(?:presente?s?|connecte(?:e|s|es)?|presence|participante?s?|ont participe|participaient|participent)(?: (?:a|au|lors|pour|en|dans|du|de|les|visio|distanciel|presentiel).{0,40})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex PresentsPattern();

    [GeneratedRegex(
        @"^(?:feuille d )?emargements?$|^(?:liste|tableau|feuille) de (?:presences?|s presences|s membres)$|^presences?$|^composition du comite$|^membres(?: du .{0,40})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex PersonnesPattern();

    [GeneratedRegex(
        @"^(?:l )?(?:animation|animee?|animateurs?|animatrices?|animateurs? animatrices?|pour (?:l )?(?:irev|animation)|secretariat|secretaire(?: de seance)?|presidence|presidee?|redacteurs?|redactrices?|redaction|redigee?)(?: (?:par|de|du|assure).{0,40}| [a-z]{2,20})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex AnimationPattern();

    [GeneratedRegex(@"^(?:la )?meteo(?: .{0,40})?$|^tour de meteo$", RegexOptions.None, 1000)]
    private static partial Regex MeteoPattern();

    [GeneratedRegex(
        @"^(?:pour )?rappel(?: (?:de|du|sur|historique).{0,40})?$|^pour memoire$|^contexte(?: .{0,30})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex RappelPattern();

    [GeneratedRegex(
        @"^(?:les |le )?(?:points?|elements?) d actualites?$|^actualites?(?: du moment| recentes?)?$|^actus?$|^nouvelles$|^avancees?$|^quoi de neuf$|^en ce moment$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex PointsPattern();

    [GeneratedRegex(
        @"^(?:les )?(?:questionnements?|interrogations?|questions?)(?: (?:du moment|en cours|posees?|qui se posent|en suspens).{0,30})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex QuestionnementsPattern();

    [GeneratedRegex(
        @"^(?:les )?(?:echanges?|discussions?|debats?|reactions?)(?: (?:et|avec|entre|de|du|en|des|sur).{0,60})?$|^partage d experiences? entre .{0,40}$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex EchangesPattern();

    [GeneratedRegex(
        @"^(?:(?:une|deux|trois|quatre|cinq|les|des|\d) )?(?:actions?|experiences?|projets?|initiatives?)(?: .{0,20})? (?:a|pour) (?:valoriser|capitaliser|partager)(?: .{0,30})?$|^(?:actions?|initiatives?) inspirantes?$|^a valoriser$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex ActionsPattern();

    [GeneratedRegex(
        @"^(?:les )?besoins?(?: .{0,40})?$|^(?:les )?(?:demandes?|attentes?)(?: (?:des|du|au|de).{0,40})?$|^appuis? (?:souhaites?|demandes?)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex BesoinsPattern();

    [GeneratedRegex(
        @"^(?:le |les )?(?:releves? (?:de|des) )?(?:decisions?|conclusions?)(?: (?:prises?|actees?|du|de|et|adoptees?).{0,50})?$|^points? actes?$|^(?:points? )?(?:a )?retenir$|^suites? a donner$|^actions? a (?:mener|engager|conduire|realiser)(?: .{0,30})?$|^plan d actions?(?: decide)?$|^(?:qui fait quoi|a faire)$|^(?:le |la |l )?(?:comite|copil|bureau|conseil|commission|assemblee|groupe|reseau)(?: .{0,30})? (?:decide|valide|arrete|retient|adopte)(?: .{0,30})?$|^(?:il est|ont ete|sont) (?:decide|actee?s?|convenu|valide)e?s?(?: .{0,20})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex DecisionsPattern();

    [GeneratedRegex(
        @"^(?:(?:la|les|nos) )?prochaine?s? (?:rencontres?|reunions?|seances?|dates?|echeances?|rendez vous|rdv|visios?|visioconferences?|sessions?|copil|comites?|etapes?|webinaires?|instances?)(?: .{0,50})?$|^dates? a retenir$|^(?:agenda|calendrier)(?: .{0,30})?$|^mises? en perspectives?(?: .{0,40})? prochaines? .{3,30}$|^a vos agendas?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex ProchainesPattern();

    [GeneratedRegex(
        @"^(?:la |les )?presentations?(?: .{0,90})?$|^(?:partages?|retours?) d experiences?(?: .{0,90})?$|^(?:focus|zoom|temoignages?|intervention)(?: .{0,90})$|^ateliers?(?: .{0,80})?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex PresentationsPattern();

    [GeneratedRegex(@"^(?:la )?(?:fiche(?: d identite)?|carte d identite|identite)(?: (?:de|du).{0,40})?$", RegexOptions.None, 1000)]
    private static partial Regex FichePattern();
}
