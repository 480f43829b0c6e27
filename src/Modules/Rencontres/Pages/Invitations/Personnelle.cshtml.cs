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

    public Invitation Invitation { get; private set; } = null!;
    public IReadOnlyList<(Bloc Bloc, Cite Cite)> Blocs { get; private set; } = [];
    public Personne Personne { get; private set; } = null!;
    public bool EstEnRelecture { get; private set; }
    public IReadOnlyList<string> Points { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostReponseAsync(ReponseInvitation? reponse)
    {
        ModelState.Clear();
        await ReloadAsync();
        if (reponse is null)
        {
            throw new BusinessRuleException("Choisissez une réponse.");
        }

        Invitation.Repondre(reponse.Value, Rencontre, clock.UtcNow());
        db.Tell(Rencontre.Id);
        await db.SaveChangesAsync();
        TempData["Flash"] = "Merci, votre réponse est notée.";
        return Redirect($"/invitation/{Jeton}");
    }

    public async Task<IActionResult> OnPostMeteoAsync(Temps? moi, Temps? maCite)
    {
        ModelState.Clear();
        await ReloadAsync();
        var reponses = new Dictionary<QuestionMeteo, Temps?> { [QuestionMeteo.Moi] = moi, [QuestionMeteo.MaCite] = maCite };
        await donnerMeteo.ExecuteAsync(
            Invitation.Id,
            reponses.Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!.Value)
        );
        TempData["Flash"] = "Merci, votre météo est comptée.";
        return Redirect($"/invitation/{Jeton}");
    }

    public async Task<IActionResult> OnPostBlocAsync()
    {
        var saisie = Input;
        await ReloadAsync();
        Input = saisie;
        return Bloc is null
            ? throw new NotFoundException(nameof(Bloc))
            : await EcrireAsync(Personne.NomComplet, $"/invitation/{Jeton}?cite={Cite!.Slug}#bloc");
    }

    public async Task ReloadAsync()
    {
        var lien = await liens.LireAsync(Jeton, NatureLien.Invitation);
        Invitation = await db.Invitations.SingleAsync(i => i.Id == lien.SujetId);
        Rencontre = await db.Rencontres.SingleAsync(r => r.Id == Invitation.RencontreId);
        Personne = await db.Personnes.SingleAsync(p => p.Id == Invitation.PersonneId);
        acteur.Reconnaitre(Personne);
        Blocs = await db.BlocsDeAsync(Rencontre, Personne.Id, clock.TodayInParis());
        (Bloc, Cite) = Choisir();
        Points = await db.Points.Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Rang).Select(p => p.Titre).ToListAsync();
        var compteRendu = await db.CompteRenduAsync(Rencontre);
        EstEnRelecture = compteRendu?.EstEnRelecture(clock.UtcNow()) == true;
        EstFige = Rencontre.EstAnnulee || compteRendu is { EstModifiable: false };
        Input = Bloc is null ? new BlocInput() : BlocInput.De(Bloc);
    }

    private (Bloc? Bloc, Cite? Cite) Choisir()
    {
        if (Choix is not null)
        {
            return Blocs.FirstOrDefault(b => b.Cite.Slug == Choix);
        }

        var sienne = Blocs.FirstOrDefault(b => b.Cite.Id == Invitation.CiteId);
        return sienne.Bloc is null ? Blocs.FirstOrDefault() : sienne;
    }
}
