using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record NoteRetiree(string Texte) : DomainEvent;
