using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Retention;
using Maillage.Kernel.Text;
using Maillage.Reseaux.Effacement;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.Effacements;

/// <summary>Shows every place where a name stands; those that are sure are chosen, the others are chosen one by one.</summary>
[ActeSensible]
[RequestFormLimits(ValueCountLimit = 100_000)]
public abstract class LieuxPage(AppDb db, ChercherNom chercher, IEnumerable<IEffaceNoms> modules, IEnumerable<IKeptCopies> copies)
    : PageModel,
        IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What was shown when the choice was made.</summary>
    [BindProperty]
    public string Apercu { get; set; } = "";

    [BindProperty]
    public List<string> Choisis { get; set; } = [];

    public Personne Personne { get; protected set; } = null!;

    /// <summary>Why nothing can be asked; null when it can.</summary>
    public string? Refus { get; protected set; }
    public IReadOnlyList<GroupeLieux> Signatures { get; private set; } = [];
    public IReadOnlyList<Lieu> Surs { get; private set; } = [];
    public IReadOnlyList<Lieu> Douteux { get; private set; } = [];
    public IReadOnlyList<string> NonReecrits { get; private set; } = [];
    public string ApercuDuMoment { get; private set; } = "";

    protected AppDb Db => db;

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Refus is not null)
        {
            throw new BusinessRuleException(Refus);
        }

        return EstLaMeme() ? await FaireAsync() : Page();
    }

    public abstract Task ReloadAsync();

    /// <summary>Carries out what was asked, of the places that were chosen.</summary>
    protected abstract Task<IActionResult> FaireAsync();

    public string Compte =>
        $"{French.Count(Signatures.Sum(s => s.Cles.Count) + Surs.Count, "endroit sûr", "endroits sûrs")}, {French.Count(Douteux.Count, "endroit", "endroits")} à choisir";

    /// <summary>Chosen when the page opens: what is sure, unless it was left before.</summary>
    protected virtual bool EstChoisi(Lieu lieu) => lieu.EstSur;

    /// <param name="avecAilleurs">Texts that nothing ties to the network are for administrators.</param>
    protected async Task ChercherAsync(bool avecAilleurs)
    {
        var lieux = (await chercher.ExecuteAsync(Personne, HttpContext.RequestAborted))
            .Lieux.Where(l => avecAilleurs || !l.Ou.HorsDuReseau)
            .ToList();
        var signatures = lieux.Where(l => l is { EstSur: true, Ou.EstSignature: true }).ToList();
        Signatures =
        [
            .. signatures.GroupBy(l => l.Libelle).Select(g => new GroupeLieux(g.Key, [.. g.Select(l => l.Cle)], g.All(EstChoisi))),
        ];
        Surs = [.. lieux.Where(l => l.EstSur).Except(signatures)];
        Douteux = [.. lieux.Where(l => !l.EstSur)];
        ApercuDuMoment = NomCherche.Empreinte(lieux);
        NonReecrits = [.. await FichiersAsync(lieux), .. copies.SelectMany(c => c.Names())];
        if (!HttpMethods.IsPost(Request.Method) || Apercu != ApercuDuMoment)
        {
            Choisis = [.. lieux.Where(EstChoisi).Select(l => l.Cle)];
        }
    }

    /// <summary>Whether the list is still the one that was read; says so otherwise.</summary>
    private bool EstLaMeme()
    {
        if (Apercu == ApercuDuMoment)
        {
            return true;
        }

        ModelState.AddModelError(
            "Lieux",
            "Des textes ont changé depuis que vous lisez cette page : voici la liste d’aujourd’hui, à relire."
        );
        return false;
    }

    protected ChoixLieux Choix()
    {
        var choisis = Choisis.ToHashSet();
        choisis.UnionWith(Signatures.Where(s => choisis.Contains(s.Cle)).SelectMany(s => s.Cles));
        var toutes = Signatures.SelectMany(s => s.Cles).Concat(Surs.Concat(Douteux).Select(l => l.Cle)).Distinct().ToList();
        return new ChoixLieux([.. toutes.Where(choisis.Contains)], [.. toutes.Where(c => !choisis.Contains(c))]);
    }

    private async Task<List<string>> FichiersAsync(List<Lieu> lieux)
    {
        var fichiers = new List<string>();
        foreach (var module in modules)
        {
            fichiers.AddRange(await module.FichiersAsync(lieux, HttpContext.RequestAborted));
        }

        return [.. fichiers.Distinct()];
    }
}

/// <summary>Rows that the person signed, under one line: « Journal, auteur nom ».</summary>
public sealed record GroupeLieux(string Libelle, IReadOnlyList<string> Cles, bool EstChoisi)
{
    public string Cle => $"groupe-{Slugs.From(Libelle)}";
}
