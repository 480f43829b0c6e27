using Maillage.Kernel.Events;
using Maillage.Memoire.Bulletins;

namespace Maillage.Memoire.Events;

public sealed record PreferenceChoisie(Frequence Frequence) : DomainEvent;
