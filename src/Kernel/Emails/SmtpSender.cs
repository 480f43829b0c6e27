using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Maillage.Kernel.Emails;

/// <summary>Hands one mail to the server over SMTP (RFC 5321), and says in French what went wrong: this mail, or the server.</summary>
internal sealed class SmtpSender(EmailOptions options)
{
    /// <summary>A server may be slow at every step, and still not keep a worker for ever.</summary>
    private const int Patience = 4;

    private bool Demands => options.StartTls || options.User is not null;

    private SecureSocketOptions Security =>
        options.ImplicitTls ?? options.Port == 465 ? SecureSocketOptions.SslOnConnect
        : Demands ? SecureSocketOptions.StartTls
        : SecureSocketOptions.StartTlsWhenAvailable;

    /// <exception cref="MailRefusedException">Never to be tried again.</exception>
    /// <exception cref="MailServerDownException">The server, not the mail.</exception>
    /// <exception cref="BusinessRuleException">Not now, for this mail.</exception>
    public async Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        using var message = MailMessage.Of(email, options);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds * Patience));
        try
        {
            await HandOverAsync(message, patience.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Say(e, email.ToAddress);
        }
    }

    private async Task HandOverAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient
        {
            Timeout = options.TimeoutSeconds * 1000,
            // Lists of revoked certificates are often out of reach from a closed network.
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = (_, certificate, _, errors) => Trusts(certificate, errors),
        };
        await client.ConnectAsync(options.Host, options.Port, Security, cancellationToken);
        if (options.User is { } user)
        {
            await client.AuthenticateAsync(user, options.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await LeaveAsync(client, cancellationToken);
    }

    // The mail is taken: a farewell that fails must not have it sent again.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e)
            when (e is IOException or SocketException or ProtocolException or TimeoutException or OperationCanceledException)
        {
            client.Dispose();
        }
    }

    // Encryption that nobody demanded is better than none, whoever made the certificate.
    private bool Trusts(X509Certificate? certificate, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None
        || (
            options.CertificateFile is { } file
                ? certificate is not null && X509CertificateLoader.LoadCertificateFromFile(file).Equals(certificate)
                : Security == SecureSocketOptions.StartTlsWhenAvailable
        );

    private Exception Say(Exception e, string address) =>
        e switch
        {
            SmtpCommandException command => Say(command, address),
            TimeoutException or OperationCanceledException => Down($"n’a pas répondu en {options.TimeoutSeconds} s", e),
            AuthenticationException => Down("refuse le nom ou le mot de passe réglés", e),
            SslHandshakeException => Down("ne présente pas un certificat sûr (port, nom du serveur, ou Courriels:CertificateFile)", e),
            NotSupportedException => Down("ne propose pas STARTTLS ou l’authentification : le mot de passe ne part pas en clair", e),
            SocketException => Down("ne peut pas être joint", e),
            IOException or ProtocolException or ServiceNotConnectedException => Down("a coupé la conversation", e),
            _ => e,
        };

    private Exception Say(SmtpCommandException e, string address)
    {
        var (code, said) = ((int)e.StatusCode, $"« {(int)e.StatusCode} {e.Message.ReplaceLineEndings(" ")} »");
        return (e.ErrorCode, code) switch
        {
            (_, 421) => Down($"ferme : {said}", e),
            (SmtpErrorCode.RecipientNotAccepted, >= 500) => new MailRefusedException($"Le serveur refuse l’adresse {address} : {said}", e),
            (SmtpErrorCode.MessageNotAccepted, >= 500) => new MailRefusedException($"Le serveur refuse le message : {said}", e),
            (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, _) => new BusinessRuleException(
                $"Le serveur ne prend pas ce courriel pour l’instant : {said}"
            ),
            (SmtpErrorCode.SenderNotAccepted, _) => Down($"refuse l’expéditeur {options.FromAddress} : {said}", e),
            _ => Down($"ne prend pas de courriel : {said}", e),
        };
    }

    private MailServerDownException Down(string what, Exception e) =>
        new($"Le serveur de courrier {options.Host}, port {options.Port}, {what}.", e);
}
