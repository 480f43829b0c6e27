namespace Maillage.Kernel.Search;

/// <param name="IndexOnSave">Off while a large amount is written at once, and indexed afterwards.</param>
public sealed record SearchOptions(bool IndexOnSave = true);
