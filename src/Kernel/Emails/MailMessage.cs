using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Cryptography;

namespace Maillage.Kernel.Emails;

/// <summary>A mail as it travels: text, HTML and, for a meeting, the calendar part (RFC 6047), signed when there is a key (RFC 6376).</summary>
internal static partial class MailMessage
{
    public static MimeMessage Of(Email email, EmailOptions options)
    {
        var from = Address(options.FromName, options.FromAddress);
        var message = new MimeMessage
        {
            Subject = email.Subject,
            Body = Body(email),
            // The same mail tried twice keeps its identifier, so that the receiver can drop the copy.
            MessageId = $"{email.Id:N}@{from.Domain}",
        };
        message.From.Add(from);
        message.To.Add(Address(email.ToName, email.ToAddress));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (email.Unsubscribe is { } leave)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{leave}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        if (email.ReplyTo is { } answer)
        {
            message.ReplyTo.Add(Address("", answer));
        }

        Sign(message, from.Domain, options);
        return message;
    }

    private static MailboxAddress Address(string name, string address) =>
        EmailAddress.IsOne(address)
            ? new MailboxAddress(name, address)
            : throw new MailRefusedException($"« {address} » n’est pas une adresse : rien n’y est envoyé.");

    private static MultipartAlternative Body(Email email)
    {
        var body = new MultipartAlternative { new TextPart("plain") { Text = email.Text ?? "" } };
        if (email.Html is { } html)
        {
            body.Add(new TextPart("html") { Text = html });
        }

        if (email.Calendar is { } calendar)
        {
            var part = new TextPart("calendar") { Text = calendar };
            // Mail programs read one or the other: they must say the same.
            part.ContentType.Parameters.Add(
                "method",
                Method().Match(calendar) is { Success: true } found ? found.Groups[1].Value : "PUBLISH"
            );
            body.Add(part);
        }

        return body;
    }

    private static void Sign(MimeMessage message, string domain, EmailOptions options)
    {
        if (options is { DkimKeyFile: { } key, DkimSelector: { } selector })
        {
            message.Prepare(EncodingConstraint.SevenBit);
            new DkimSigner(key, domain, selector) { SignatureAlgorithm = DkimSignatureAlgorithm.RsaSha256 }.Sign(
                message,
                [HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId]
            );
        }
    }

    [GeneratedRegex(@"^METHOD:([A-Z]+)\r?$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Method();
}
