using System.Text;

namespace Maillage.Documents.Lecture;

/// <summary>The structure of minutes in French, for a terminal.</summary>
public static class Apercu
{
    public static string Of(CompteRenduLu lu)
    {
        var text = new StringBuilder();
        Line(text, "Titre", lu.Titre);
        Line(text, "Numéro", lu.Numero?.ToString());
        Line(text, "Date", lu.Date?.ToString("dd/MM/yyyy"));
        Line(
            text,
            "Heures",
            lu.HeureDebut is null ? null : $"{lu.HeureDebut:HH\\:mm}{(lu.HeureFin is null ? "" : $" – {lu.HeureFin:HH\\:mm}")}"
        );
        Line(text, "Modalité", lu.Modalite?.ToString().ToLowerInvariant());
        Line(text, "Lieu", lu.Lieu);
        List(text, "Objectifs", lu.Objectifs);
        List(text, "Ordre du jour", lu.OrdreDuJour.Select(p => string.Join("\n    · ", p.SousPoints.Prepend(p.Titre))));
        foreach (var etat in Enum.GetValues<EtatPersonne>())
        {
            List(text, etat.ToString(), lu.Personnes.Where(p => p.Etat == etat).Select(Person));
        }

        List(text, "Météo", lu.Meteo is null ? [] : [lu.Meteo]);
        List(text, "Actualités nationales", lu.Actualites.Nationales);
        List(text, "Actualités régionales", lu.Actualites.Regionales);
        foreach (var bloc in lu.Blocs)
        {
            Bloc(text, bloc);
        }

        List(text, "Présentations", lu.Presentations.Select(p => $"{p.Cite} – {p.Titre}\n    {p.Texte.Replace("\n", "\n    ")}"));
        List(
            text,
            "Décisions",
            lu.Decisions.Select(d => $"{d.Texte}{(d.Qui is null ? "" : $" [{d.Qui}]")}{(d.Echeance is null ? "" : $" [{d.Echeance}]")}")
        );
        List(text, "Besoins", lu.Besoins);
        List(
            text,
            "Prochaines rencontres",
            lu.ProchainesRencontres.Select(r =>
                $"{r.Date?.ToString("dd/MM/yyyy") ?? "date à préciser"} {r.HeureDebut:HH\\:mm} {r.HeureFin:HH\\:mm} {r.Modalite} {r.Lieu}"
            )
        );
        List(text, "À classer", [.. lu.NonAffecte, .. lu.SansPlace]);
        List(text, "Remarques", lu.Remarques);
        return text.ToString().TrimEnd();
    }

    private static void Bloc(StringBuilder text, BlocLu bloc)
    {
        text.Append("\n══ ").AppendLine(bloc.Cite);
        List(text, "Fiche", bloc.Fiche.Select(f => $"{f.Key} : {f.Value}"));
        Line(text, "Pour rappel", bloc.Rappel);
        List(text, "Points d’actualité", bloc.PointsActualite);
        List(text, "Échanges", bloc.Echanges.Select(e => string.Join("\n    → ", e.Reponses.Prepend(e.Question ?? "(sans question)"))));
        List(text, "Besoins", bloc.Besoins);
        List(text, "Actions à valoriser", bloc.ActionsAValoriser);
    }

    private static string Person(PersonneLue p) =>
        string.Join(' ', new[] { p.Civilite, p.Prenom, p.Nom }.Where(w => w is not null)) + $" | {p.Fonction} | {p.Rattachement}";

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.AppendLine($"{label} : {value}");
        }
    }

    private static void List(StringBuilder text, string label, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            text.AppendLine($"{label} ({all.Count})");
            all.ForEach(i => text.AppendLine($"  - {i}"));
        }
    }
}
