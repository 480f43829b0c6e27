using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record RessourceTranscrite(OrigineTranscription Origine) : DomainEvent;
