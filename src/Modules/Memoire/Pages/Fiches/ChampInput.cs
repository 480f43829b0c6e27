using System.ComponentModel.DataAnnotations;
using Maillage.Memoire.Fiches;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class ChampInput
{
    /// <summary>Of the text that the writer started from.</summary>
    public int Numero { get; set; }

    [Display(Name = "Votre texte")]
    [DataType(DataType.MultilineText)]
    [StringLength(ChampFiche.TexteMaxLength)]
    public string? Texte { get; set; }

    public string Lire() => (Texte ?? "").Trim();
}
