using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Pages.Blocs;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Invitations;

/// <summary>What the personal link opens: an answer, and the bloc of one's cité. One person, one meeting, no password.</summary>
public sealed class PersonnelleModel(
    AppDb db,
    LiensPersonnels liens,
    EcrireBloc ecrire,
    DonnerMeteo donnerMeteo,
    ActeurCourant acteur,
    TimeProvider clock
) : BlocPage(ecrire), IReloadable
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    /// <summary>The cité whose bloc is shown, for whoever has a function in several.</summary>
    [FromQuery(Name = "cite")]
    public string? Choix { get; set; }

    private string Adresse => Choix is null ? $"/invitation/{Jeton}" : $"/invitation/{Jeton}?cite={Choix}#bloc";

    public Invitation Invitation { get; private set; } = null!;
    public IReadOnlyList<(Bloc Bloc, Cite Cite)> Blocs { get; private set; } = [];
    public Personne Personne { get; private set; } = null!;
    public bool EstEnRelecture { get; private set; }
    public bool MeteoOuverte { get; private set; }
    public IReadOnlyList<string> Points { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public Task OnGetAsync() => ReloadAsync();

    public Task<IActionResult> OnPostReponseAsync(ReponseInvitation? reponse) =>
        GarderAsync(
            "Merci, votre réponse est notée.",
            () => RepondreAsync(reponse ?? throw new BusinessRuleException("Choisissez une réponse."))
        );

    public Task<IActionResult> OnPostMeteoAsync(ReponseInvitation? reponse, Temps? moi, Temps? maCite) =>
        GarderAsync(
            "Merci, votre météo est comptée.",
            async () =>
            {
                await RepondreSiChangeeAsync(reponse);
                var reponses = new Dictionary<QuestionMeteo, Temps?> { [QuestionMeteo.Moi] = moi, [QuestionMeteo.MaCite] = maCite };
                await donnerMeteo.ExecuteAsync(
                    Invitation,
                    Rencontre,
                    reponses.Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!.Value)
                );
            }
        );

    public async Task<IActionResult> OnPostBlocAsync(ReponseInvitation? reponse)
    {
        if (!DemandeJson)
        {
            return await GarderAsync(MotDuBloc, () => RepondreSiChangeeAsync(reponse));
        }

        await ChargerAsync();
        return await EcrireAsync(Personne.NomComplet, Adresse);
    }

    /// <summary>The page is one form: whichever button is pressed, all that was typed is saved, the bloc first.</summary>
    private async Task<IActionResult> GarderAsync(string merci, Func<Task> geste)
    {
        await ChargerAsync();
        var ecriture = BlocChange ? await EcrireAsync(Personne.NomComplet, Adresse) : Ensuite(Adresse);
        if (ecriture is RedirectResult)
        {
            ModelState.Clear();
        }

        await geste();
        TempData["Flash"] = ecriture is RedirectResult ? merci : null;
        return ecriture;
    }

    private async Task RepondreAsync(ReponseInvitation reponse)
    {
        // Writing the bloc let go of what was read before.
        Invitation = await db.Invitations.SingleAsync(i => i.Id == Invitation.Id);
        Invitation.Repondre(reponse, Rencontre, clock.UtcNow());
        db.Tell(Rencontre.Id);
        await db.SaveChangesAsync();
    }

    private Task RepondreSiChangeeAsync(ReponseInvitation? reponse) =>
        reponse is { } donnee && donnee != Invitation.Reponse ? RepondreAsync(donnee) : Task.CompletedTask;

    private async Task ChargerAsync()
    {
        await ReloadAsync();
        if (BlocSaisi && Bloc is null)
        {
            throw new NotFoundException(nameof(Bloc));
        }
    }

    public async Task ReloadAsync()
    {
        var lien = await liens.LireAsync(Jeton, NatureLien.Invitation);
        Invitation = await db.Invitations.SingleAsync(i => i.Id == lien.SujetId);
        Rencontre = await db.Rencontres.SingleAsync(r => r.Id == Invitation.RencontreId);
        Personne = await db.Personnes.SingleAsync(p => p.Id == Invitation.PersonneId);
        acteur.Reconnaitre(Personne);
        AuteurId = Personne.Id;
        Blocs = await db.BlocsDeAsync(Rencontre, Personne.Id, clock.TodayInParis());
        (Bloc, Cite) = Choisir();
        Points = await db.Points.Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Rang).Select(p => p.Titre).ToListAsync();
        MeteoOuverte = Rencontre.EstEnSeance && await db.Meteos.AnyAsync(m => m.RencontreId == Rencontre.Id && m.CloseLe == null);
        var compteRendu = await db.CompteRenduAsync(Rencontre);
        EstEnRelecture = compteRendu?.EstEnRelecture(clock.UtcNow()) == true;
        EstFige = Rencontre.EstAnnulee || compteRendu is { EstModifiable: false };
        Input = BlocSaisi || Bloc is null ? Input : BlocInput.De(Bloc);
    }

    private (Bloc? Bloc, Cite? Cite) Choisir()
    {
        if (Choix is not null)
        {
            return Blocs.FirstOrDefault(b => b.Cite.Slug == Choix);
        }

        var sienne = Blocs.FirstOrDefault(b => b.Cite.Id == Invitation.CiteId);
        return sienne.Bloc is null && Blocs is [var premiere, ..] ? premiere : sienne;
    }
}
