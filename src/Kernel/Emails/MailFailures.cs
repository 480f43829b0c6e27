namespace Maillage.Kernel.Emails;

/// <summary>This mail will never be taken: trying again would change nothing.</summary>
internal sealed class MailRefusedException(string why, Exception? inner = null) : Exception(why, inner);

/// <summary>The server cannot be used now, for this mail or any other.</summary>
internal sealed class MailServerDownException(string why, Exception? inner = null) : Exception(why, inner);
