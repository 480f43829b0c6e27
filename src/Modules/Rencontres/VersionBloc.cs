using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

/// <summary>A text of a bloc as it was saved once, by whom and when. Never changed.</summary>
public sealed class VersionBloc : Entity
{
    private VersionBloc() { }

    public Guid BlocId { get; private init; }
    public int Numero { get; private init; }
    public TexteBloc Texte { get; private init; } = new();
    public string EcritPar { get; private init; } = "";
    public DateTime EcritLe { get; private init; }

    internal static VersionBloc Garder(Bloc bloc, int numero, DateTime now)
    {
        var version = new VersionBloc
        {
            BlocId = bloc.Id,
            Numero = numero,
            // A copy: EF tracks an owned object under one owner only.
            Texte = bloc.Texte with
            { },
            EcritPar = bloc.EcritPar ?? "",
            EcritLe = now,
        };
        version.Raise(new VersionGardee(numero));
        return version;
    }
}
