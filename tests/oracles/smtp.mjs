// A real SMTP server on loopback that prints its port, then each mail it receives as one line of JSON.
// Usage: node smtp.mjs [refused-address]
// lente@… is never answered; coupee@… is cut off in the middle of its first message.
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const refused = process.argv[2];
let cut = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (address, session, done) => {
    if (address.address.startsWith("lente@")) return;
    return address.address === refused ? done(new Error("no such mailbox")) : done();
  },
  onData: async (stream, session, done) => {
    if (session.envelope.rcptTo[0].address.startsWith("coupee@") && !cut) {
      cut = true;
      for (const connection of server.connections) connection._socket.destroy();
      return;
    }
    const mail = await simpleParser(stream);
    console.log(
      JSON.stringify({
        subject: mail.subject,
        from: mail.from.text,
        to: mail.to.text,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        replyTo: mail.replyTo?.text ?? null,
        // As the parser understands RFC 2369 and RFC 8058.
        unsubscribe: mail.headers.get("list")?.unsubscribe?.url ?? null,
        oneClick: mail.headers.get("list")?.["unsubscribe-post"]?.name ?? null,
        calendar: mail.attachments.find((a) => a.contentType === "text/calendar")?.content.toString("utf8") ?? null,
      }),
    );
    done();
  },
});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
