namespace Maillage.Ui.Validation;

/// <summary>Kinds of forms of which one address sends only so many in a while.</summary>
public static class LimitedForms
{
    public const string SignIn = "connexion";

    /// <summary>A form that makes a mail leave.</summary>
    public const string Mail = "courriel";

    /// <summary>A message that a reader whom nobody knows writes to somebody.</summary>
    public const string Message = "message";
}
