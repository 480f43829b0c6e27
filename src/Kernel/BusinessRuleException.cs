namespace Maillage.Kernel;

/// <summary>A rule of the domain said no. The message is a French sentence, ready to be shown on the form.</summary>
/// <param name="sentence">What the person reads.</param>
/// <param name="field">The property of the form's input that the sentence is about, if one is.</param>
public sealed class BusinessRuleException(string sentence, string? field = null) : Exception(sentence)
{
    public string? Field { get; } = field;
}
