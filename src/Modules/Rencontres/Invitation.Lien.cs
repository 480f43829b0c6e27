using Maillage.Kernel.Security;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

public sealed partial class Invitation
{
    /// <summary>SHA-256 of the personal link's token. The token itself is only in the mail.</summary>
    public string? EmpreinteLien { get; private set; }
    public DateTime? LienExpireLe { get; private set; }
    public DateTime? LienRevoqueLe { get; private set; }

    public bool LienActif(DateTime now) => EmpreinteLien is not null && LienRevoqueLe is null && LienExpireLe > now;

    /// <summary>A new link; the one before stops working.</summary>
    /// <param name="auMoinsJusqua">For what goes on later than the links of the meeting usually do.</param>
    /// <returns>The token, to be put in a mail and forgotten.</returns>
    public string EmettreLien(Rencontre rencontre, DateTime now, DateTime? auMoinsJusqua = null)
    {
        var jeton = Secrets.NewToken();
        EmpreinteLien = Secrets.Fingerprint(jeton);
        LienExpireLe = rencontre.FinUtc + Rencontre.DureeDesLiens;
        LienExpireLe = auMoinsJusqua > LienExpireLe ? auMoinsJusqua : LienExpireLe;
        LienRevoqueLe = null;
        EnvoyeeLe = now;
        Raise(new LienEmis());
        return jeton;
    }

    public void RevoquerLien(DateTime now)
    {
        LienRevoqueLe = now;
        Raise(new LienRevoque());
    }
}
