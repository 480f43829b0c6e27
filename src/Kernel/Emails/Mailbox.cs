using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;

namespace Maillage.Kernel.Emails;

/// <summary>Where mails are dropped: written with the change that causes them, sent by a job after it is saved.</summary>
public sealed class Mailbox(AppDb db, EmailOptions options, TimeProvider clock)
{
    /// <summary>Keeps a mail, to be sent. To what is not one address nothing ever goes: the mail is kept as refused, and shown.</summary>
    public void Post(Email email)
    {
        db.Add(email);
        if (!EmailAddress.IsOne(email.ToAddress))
        {
            email.Refuse($"« {email.ToAddress} » n’est pas une adresse : corrigez-la dans l’annuaire, puis renvoyez.", clock.UtcNow());
        }
        else if (!options.KeepOnly)
        {
            db.Add(Job.For(new SendEmail(email.Id), clock.UtcNow(), subjectId: email.Id));
        }
    }
}

/// <summary>How mails leave. With <see cref="KeepOnly"/> (the demonstration) they stay and are read at /courriels.</summary>
public sealed class EmailOptions
{
    public bool KeepOnly { get; set; }
    public string Host { get; set; } = "localhost";
    public int Port { get; set; } = 25;

    /// <summary>Demands STARTTLS. It is demanded anyway as soon as there is a password.</summary>
    public bool StartTls { get; set; }

    /// <summary>Encrypted from the first word, as on port 465.</summary>
    public bool? ImplicitTls { get; set; }

    /// <summary>The certificate (PEM) of a server that made its own.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>A server that says nothing for this long is left for later.</summary>
    public int TimeoutSeconds { get; set; } = 30;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The private key (PEM) that signs mails, and the selector under which its public half is published (DKIM, RFC 6376).</summary>
    public string? DkimKeyFile { get; set; }
    public string? DkimSelector { get; set; }
    public string FromAddress { get; set; } = "maillage@localhost";
    public string FromName { get; set; } = "Maillage";
}
