using Maillage.Memoire.Bulletins;

namespace Maillage.Memoire;

public static partial class Labels
{
    public static string Of(RubriqueBulletin rubrique) =>
        rubrique switch
        {
            RubriqueBulletin.National => "Actualités nationales",
            RubriqueBulletin.Regional => "Actualités régionales",
            RubriqueBulletin.Local => "Dans les cités",
            RubriqueBulletin.Dates => "Prochaines dates",
            RubriqueBulletin.Besoins => "Besoins et questions sans réponse",
            _ => throw new ArgumentOutOfRangeException(nameof(rubrique)),
        };

    public static string Of(Frequence frequence) =>
        frequence switch
        {
            Frequence.Immediate => "Chaque bulletin, dès qu’il part",
            Frequence.Hebdomadaire => "Une fois par semaine, le lundi",
            Frequence.Mensuelle => "Une fois par mois, le premier jour",
            Frequence.Aucune => "Aucun bulletin",
            _ => throw new ArgumentOutOfRangeException(nameof(frequence)),
        };
}
