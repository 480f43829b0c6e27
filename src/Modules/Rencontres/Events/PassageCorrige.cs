using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record PassageCorrige(string Texte) : DomainEvent;
