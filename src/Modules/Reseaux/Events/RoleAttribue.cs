using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record RoleAttribue(string Personne, NatureRole Nature) : DomainEvent;
