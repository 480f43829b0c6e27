using Microsoft.AspNetCore.Mvc;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>The mood of the day: closed once, told in a sentence.</summary>
public sealed partial class IndexModel
{
    /// <summary>Keeps the sentence, and closes the weather if it is still open.</summary>
    public async Task<IActionResult> OnPostMeteoAsync(string? phrase)
    {
        await ChargerAsync();
        await db.ExigerModifiableAsync(Rencontre);
        var propre = Borner(phrase, Rencontre.MeteoMaxLength);
        await donnerMeteo.CloreAsync(Rencontre);
        if (propre != Rencontre.MeteoEnMots)
        {
            Rencontre.DireMeteo(propre);
        }

        return await EnregistrerAsync();
    }
}
