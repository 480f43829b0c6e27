using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;

namespace Maillage.Kernel.Emails;

/// <summary>Where mails are dropped: written with the change that causes them, sent by a job after it is saved.</summary>
public sealed class Mailbox(AppDb db, EmailOptions options, TimeProvider clock)
{
    public void Post(Email email)
    {
        db.Add(email);
        if (!options.KeepOnly)
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
    public bool StartTls { get; set; }

    /// <summary>A server that says nothing for this long is left for later.</summary>
    public int TimeoutSeconds { get; set; } = 60;
    public string? User { get; set; }
    public string? Password { get; set; }
    public string FromAddress { get; set; } = "maillage@localhost";
    public string FromName { get; set; } = "Maillage";
}
