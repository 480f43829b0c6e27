namespace Maillage.Documents.References;

/// <summary>A link as a text gives it, with what its words say of it.</summary>
/// <param name="Title">The words of the link, or those around it when these say nothing (« ici »).</param>
/// <param name="Level">« AU NIVEAU NATIONAL »: the part of a news page it stands in; empty outside of any.</param>
public sealed record FoundLink(Uri Address, string Title, ReferenceKind Kind, string Level);
