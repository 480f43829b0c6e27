namespace Maillage.Reseaux;

/// <summary>French texts of the module's enums.</summary>
public static class Labels
{
    public static string Of(ModeProgrammation mode) =>
        mode switch
        {
            ModeProgrammation.AppelAProjets => "Appel à projets",
            ModeProgrammation.CoConstruction => "Co-construction, sans appel à projets",
            ModeProgrammation.BourseAuxProjets => "Bourse aux projets",
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };

    public static string Of(NatureRole nature) =>
        nature switch
        {
            NatureRole.Lecteur => "Lecture",
            NatureRole.Animateur => "Animation du réseau",
            NatureRole.Administrateur => "Administration",
            _ => throw new ArgumentOutOfRangeException(nameof(nature)),
        };
}
