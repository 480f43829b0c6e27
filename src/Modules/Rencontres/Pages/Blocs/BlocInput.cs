using System.ComponentModel.DataAnnotations;

namespace Maillage.Rencontres.Pages.Blocs;

public sealed class BlocInput
{
    /// <summary>Of the text that the writer started from.</summary>
    public int Numero { get; set; }

    [Display(Name = "Pour rappel")]
    [DataType(DataType.MultilineText)]
    [StringLength(TexteBloc.MaxLength)]
    public string? PourRappel { get; set; }

    [Display(Name = "Points d’actualité")]
    [DataType(DataType.MultilineText)]
    [StringLength(TexteBloc.MaxLength)]
    public string? PointsActualite { get; set; }

    [DataType(DataType.MultilineText)]
    [StringLength(TexteBloc.MaxLength)]
    public string? Questionnements { get; set; }

    [DataType(DataType.MultilineText)]
    [StringLength(TexteBloc.MaxLength)]
    public string? Besoins { get; set; }

    [Display(Name = "Actions à valoriser")]
    [DataType(DataType.MultilineText)]
    [StringLength(TexteBloc.MaxLength)]
    public string? ActionsAValoriser { get; set; }

    public static BlocInput De(Bloc bloc) => De(bloc.Texte, bloc.Numero);

    public static BlocInput De(TexteBloc texte, int numero) =>
        new()
        {
            Numero = numero,
            PourRappel = texte.PourRappel,
            PointsActualite = texte.PointsActualite,
            Questionnements = texte.Questionnements,
            Besoins = texte.Besoins,
            ActionsAValoriser = texte.ActionsAValoriser,
        };

    // A text that is only blank was not written.
    public TexteBloc Lire() =>
        new()
        {
            PourRappel = Net(PourRappel),
            PointsActualite = Net(PointsActualite),
            Questionnements = Net(Questionnements),
            Besoins = Net(Besoins),
            ActionsAValoriser = Net(ActionsAValoriser),
        };

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.TrimEnd();
}
