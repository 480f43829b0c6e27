using Maillage.Kernel.Events;
using Maillage.Memoire.Fiches;

namespace Maillage.Memoire.Events;

public sealed record MentionDecidee(DecisionMention Decision) : DomainEvent;
