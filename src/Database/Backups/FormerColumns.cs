namespace Maillage.Database.Backups;

/// <summary>Columns that a backup of a former version holds and that the model has no more: they are put back as they were, for the script
/// that reads and drops them.</summary>
internal static class FormerColumns
{
    private static readonly Dictionary<string, (string Name, Type Type)[]> All = new()
    {
        // 0015_meteo
        ["rencontres_meteos"] = [("question", typeof(int)), ("temps", typeof(int)), ("nombre", typeof(int))],
        // 0022_liens
        ["rencontres_invitations"] =
        [
            ("empreinte_lien", typeof(string)),
            ("lien_expire_le", typeof(DateTime)),
            ("lien_revoque_le", typeof(DateTime)),
            ("envoyee_le", typeof(DateTime)),
        ],
        ["memoire_fiches_contributeurs"] =
        [
            ("empreinte_lien", typeof(string)),
            ("lien_expire_le", typeof(DateTime)),
            ("lien_revoque_le", typeof(DateTime)),
        ],
        ["memoire_bulletins_envois"] = [("empreinte_lien", typeof(string))],
        ["rencontres_abonnements"] = [("empreinte", typeof(string))],
    };

    public static IReadOnlyList<(string Name, Type Type)> Of(string table) => All.GetValueOrDefault(table, []);
}
