using Maillage.Kernel.Events;

namespace Maillage.Kernel.Files;

public sealed record FileStored(string Name, long Length) : DomainEvent;

public sealed record FileCleaned(string Name) : DomainEvent;
