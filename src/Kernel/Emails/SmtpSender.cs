using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Maillage.Kernel.Emails;

/// <summary>Sends one mail over SMTP (RFC 5321): text, HTML and, for a meeting, the calendar part (RFC 6047).</summary>
internal sealed class SmtpSender(EmailOptions options)
{
    public async Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(options.FromAddress, options.FromName, Encoding.UTF8),
            Subject = email.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        if (email.Unsubscribe is { } leave)
        {
            message.Headers.Add("List-Unsubscribe", $"<{leave}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        if (email.ReplyTo is { } answer)
        {
            message.ReplyToList.Add(new MailAddress(answer));
        }

        message.To.Add(new MailAddress(email.ToAddress, email.ToName, Encoding.UTF8));
        // The same mail tried twice keeps its identifier, so that the receiver can drop the copy.
        message.Headers.Add("Message-ID", $"<{email.Id:N}@{message.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        AddView(message, email.Text, new ContentType("text/plain; charset=utf-8"));
        AddView(message, email.Html, new ContentType("text/html; charset=utf-8"));
        AddView(message, email.Calendar, new ContentType("text/calendar; charset=utf-8; method=REQUEST"));

        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls };
        if (options.User is not null)
        {
            client.Credentials = new NetworkCredential(options.User, options.Password);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Le serveur {options.Host} n’a pas répondu en {options.TimeoutSeconds} s.", e);
        }
    }

    private static void AddView(MailMessage message, string? content, ContentType type)
    {
        if (content is not null)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(content, type));
        }
    }
}
