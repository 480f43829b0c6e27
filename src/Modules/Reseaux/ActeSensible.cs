namespace Maillage.Reseaux;

/// <summary>On a page or an endpoint where being signed in is not enough: the person must have proved who they are a short while ago
/// (<see cref="ConfirmationRecente"/>), so that a computer left open gives nothing that matters away.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActeSensibleAttribute : Attribute;
