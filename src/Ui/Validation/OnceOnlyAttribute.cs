namespace Maillage.Ui.Validation;

/// <summary>On a page whose forms make something: the same form sent twice (a double click, a phone that tries again) makes it once.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnceOnlyAttribute : Attribute
{
    /// <summary>The hidden field that tells one showing of a form from another.</summary>
    public const string Field = "__Formulaire";
}
