using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record SourceRecue(string NomFichier) : DomainEvent;
