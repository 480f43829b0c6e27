using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire.Bulletins;

/// <summary>What is new, sent to the readers of a network. It can: gather what was published since the last one, be put in order and
/// written, be sent, once.</summary>
public sealed class Bulletin : Entity, IVersioned, IPubliable<Bulletin>
{
    public const int TitreMaxLength = 200;
    public const int MotMaxLength = 4000;

    private Bulletin() { }

    /// <summary>Everybody reads those that were sent, each their part of it; the others are for those who run the network.</summary>
    public static RegleDeVue<Bulletin> Regle { get; } =
        new()
        {
            Reseau = b => b.ReseauId,
            Publiee = b => b.EnvoyeLe != null,
            Visibilite = _ => Visibilite.Public,
        };

    public Guid ReseauId { get; private init; }
    public string Slug { get; private init; } = "";
    public int Numero { get; private init; }

    /// <summary>What was published from then on is proposed.</summary>
    public DateTime Depuis { get; private init; }
    public DateTime OuvertLe { get; private init; }
    public string OuvertPar { get; private init; } = "";

    public string Titre { get; private set; } = "";

    /// <summary>A word of the animation, before all else.</summary>
    public string? Mot { get; private set; }
    public List<ArticleBulletin> Articles { get; private set; } = [];
    public DateTime? EnvoyeLe { get; private set; }
    public string? EnvoyePar { get; private set; }
    public int Version { get; set; }

    public bool EstEnvoye => EnvoyeLe is not null;

    public static Bulletin Ouvrir(Reseau reseau, int numero, string slug, string titre, DateTime depuis, string par, DateTime now)
    {
        var bulletin = new Bulletin
        {
            ReseauId = reseau.Id,
            Numero = numero,
            Slug = slug,
            Titre = titre,
            Depuis = depuis,
            OuvertLe = now,
            OuvertPar = par,
        };
        bulletin.Raise(new BulletinOuvert(titre));
        return bulletin;
    }

    /// <summary>Adds what is not there yet; what was set aside stays so.</summary>
    /// <returns>How many are new.</returns>
    public int Proposer(IEnumerable<ArticleBulletin> propositions)
    {
        ExigerOuvert();
        var connus = Articles.Select(a => a.Sujet).ToHashSet();
        var nouveaux = propositions.Where(p => connus.Add(p.Sujet)).ToList();
        Articles = [.. Articles.Concat(nouveaux).OrderBy(a => a.Rubrique)];
        Raise(new BulletinCompose(Titre));
        return nouveaux.Count;
    }

    public void Ecrire(string titre, string? mot, IReadOnlySet<Guid> retenus)
    {
        ExigerOuvert();
        Titre = French.Typography(titre.Trim());
        Mot = string.IsNullOrWhiteSpace(mot) ? null : PlainText.Clean(mot).Trim();
        Articles = [.. Articles.Select(a => a with { Retenu = retenus.Contains(a.Sujet) })];
        Raise(new BulletinCompose(Titre));
    }

    public void Reecrire(Guid sujet, string titre, string texte, RubriqueBulletin rubrique)
    {
        ExigerOuvert();
        Articles =
        [
            .. Articles
                .Select(a =>
                    a.Sujet == sujet
                        ? a with
                        {
                            Titre = French.Typography(titre.Trim()),
                            Texte = PlainText.Clean(texte).Trim(),
                            Rubrique = rubrique,
                        }
                        : a
                )
                .OrderBy(a => a.Rubrique),
        ];
        Raise(new BulletinCompose(Titre));
    }

    /// <param name="sens">-1 towards the top, 1 towards the bottom, within its section.</param>
    public void Deplacer(Guid sujet, int sens)
    {
        ExigerOuvert();
        var rang = Articles.FindIndex(a => a.Sujet == sujet);
        var autre = rang + Math.Sign(sens);
        if (rang >= 0 && autre >= 0 && autre < Articles.Count && Articles[autre].Rubrique == Articles[rang].Rubrique)
        {
            List<ArticleBulletin> ordre = [.. Articles];
            (ordre[rang], ordre[autre]) = (ordre[autre], ordre[rang]);
            Articles = ordre;
            Raise(new BulletinCompose(Titre));
        }
    }

    public void Envoyer(string par, DateTime now)
    {
        ExigerOuvert();
        if (Mot is null && !Articles.Exists(a => a.Retenu))
        {
            throw new BusinessRuleException("Ce bulletin est vide : retenez un article, ou écrivez un mot.");
        }

        Articles = [.. Articles.Where(a => a.Retenu)];
        (EnvoyeLe, EnvoyePar) = (now, par);
        Raise(new BulletinEnvoye(Titre));
    }

    private void ExigerOuvert()
    {
        if (EstEnvoye)
        {
            throw new BusinessRuleException("Ce bulletin est envoyé : il ne change plus.");
        }
    }
}
