namespace Maillage.Documents;

/// <summary>A file cannot be read, or is refused. The message is one French sentence, ready to be shown.</summary>
public sealed class UnreadableDocumentException(string sentence) : Exception(sentence);
