using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>The bulletin as it will be read: mail, text, web; and a trial to oneself.</summary>
public sealed class ApercuModel(AppDb db, DroitsCourants droits, EcrireCourriel ecrire, Mailbox mailbox, TimeProvider clock)
    : BulletinPage(db, droits, clock)
{
    public string Texte { get; private set; } = "";
    public IReadOnlyList<(string Titre, IReadOnlyList<ArticleBulletin> Articles)> Public { get; private set; } = [];

    private Email? _courriel;

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        _courriel = await CourrielAsync(Db, ecrire, Bulletin, Droits);
        Texte = _courriel?.Text ?? "";
        Public = LectureBulletin.Pour(Bulletin, Droits.Visiteur);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (_courriel is null)
        {
            throw new BusinessRuleException("Votre fiche n’a pas de courriel : l’essai ne peut pas partir.");
        }

        mailbox.Post(_courriel);
        return await FinirAsync($"L’essai part pour {_courriel.ToAddress}.", $"{Adresse}/apercu");
    }

    /// <summary>The mail that this reader would get; null without an address.</summary>
    internal static async Task<Email?> CourrielAsync(AppDb db, EcrireCourriel ecrire, Bulletin bulletin, Droits droits)
    {
        var personne = await db.Personnes.SingleAsync(p => p.Id == droits.PersonneId);
        return personne.Courriel is null ? null : await ecrire.ExecuteAsync([bulletin], personne, null);
    }
}
