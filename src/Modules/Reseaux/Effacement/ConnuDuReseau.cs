using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Effacement;

/// <summary>What proves that somebody is a person of the network: a row, of any table, that refers to them.</summary>
public static class ConnuDuReseau
{
    public static async Task<bool> EstConnueAsync(this AppDb db, Personne personne, CancellationToken cancellationToken)
    {
        var preuves = db
            .Model.GetRelationalModel()
            .Tables.Where(t => t.Name != "reseaux_effacements")
            .SelectMany(t => t.ForeignKeyConstraints)
            .Where(f => f.PrincipalTable.Name == "reseaux_personnes")
            .Select(f => $"exists (select 1 from {f.Table.Name} where {f.Columns[0].Name} = @personne)");
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var commande = db.Commande(
            $"select case when {string.Join(" or ", preuves)} then 1 else 0 end",
            ("@personne", personne.Id)
        );
        return Convert.ToInt32(await commande.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture)
            == 1;
    }

    /// <summary>Why the name of this person cannot be asked to go; null when it can.</summary>
    public static async Task<string?> RefusAsync(this AppDb db, Personne personne, DateOnly jour, CancellationToken cancellationToken)
    {
        if (await db.EstDuReseauAsync(personne.Id, jour))
        {
            return "Cette personne a encore une fonction ou un rôle : clôturez-les d’abord.";
        }

        return await db.EstConnueAsync(personne, cancellationToken)
            ? null
            : "Le réseau n’a jamais rencontré cette personne : ni fonction, ni compte, ni invitation, ni présence. Rien ne dit que les textes parlent d’elle.";
    }
}
