namespace Maillage.Reseaux;

/// <summary>On a page or an endpoint where being signed in is not enough: the person must have proved who they are a short while ago
/// (<see cref="ConfirmationRecente"/>), so that a computer left open gives nothing that matters away.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActeSensibleAttribute : Attribute;

/// <summary>On a page whose form holds a secret: what is sent to it after the session has ended is not given back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SaisieJamaisGardeeAttribute : Attribute;
