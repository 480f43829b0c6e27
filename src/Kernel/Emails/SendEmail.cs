using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Emails;

public sealed record SendEmail(Guid EmailId);

internal sealed class SendEmailHandler(AppDb db, SmtpSender sender, MailBreaker breaker, TimeProvider clock) : IJobHandler<SendEmail>
{
    public async Task RunAsync(SendEmail payload, CancellationToken cancellationToken)
    {
        var email = await db.Set<Email>().SingleAsync(e => e.Id == payload.EmailId, cancellationToken);
        if (email.IsOver)
        {
            return;
        }

        try
        {
            await sender.SendAsync(email, cancellationToken);
            email.MarkSent(clock.UtcNow());
            Instruments.Emails.Add(1);
        }
        catch (MailRefusedException e)
        {
            email.Refuse(e.Message, clock.UtcNow());
        }
        catch (MailServerDownException e)
        {
            throw new JobPostponedException(e.Message, await breaker.OpenAsync(e.Message, cancellationToken));
        }

        await breaker.CloseAsync(cancellationToken);
    }
}
