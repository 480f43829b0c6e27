// A real SMTP server on loopback that prints its port, then each mail it receives as one line of JSON.
// Usage: node smtp.mjs [refused-address] [--tls key.pem cert.pem | --starttls key.pem cert.pem] [--refuse-all]
// lente@… is never answered; coupee@… is cut off in the middle of its first message; plus-tard@… is refused for now (451).
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const [refused, ...options] = process.argv.slice(2);
const tls = options.findIndex((option) => option === "--tls" || option === "--starttls");
const keys = tls < 0 ? {} : { key: readFileSync(options[tls + 1]), cert: readFileSync(options[tls + 2]) };
const secure = options[tls] === "--tls";
const refuse = (code, words) => Object.assign(new Error(words), { responseCode: code });
let cut = false;
const server = new SMTPServer({
  ...keys,
  secure,
  authOptional: true,
  disabledCommands: tls < 0 ? ["STARTTLS"] : [],
  onAuth: (auth, session, done) =>
    auth.username === "maillage" && auth.password === "sésame" ? done(null, { user: 1 }) : done(refuse(535, "bad credentials")),
  onRcptTo: (address, session, done) => {
    if (address.address.startsWith("lente@")) return;
    if (address.address.startsWith("plus-tard@")) return done(refuse(451, "try again later"));
    return address.address === refused || options.includes("--refuse-all") ? done(refuse(550, "no such mailbox")) : done();
  },
  onData: async (stream, session, done) => {
    if (session.envelope.rcptTo[0].address.startsWith("coupee@") && !cut) {
      cut = true;
      for (const connection of server.connections) connection._socket.destroy();
      return;
    }
    const mail = await simpleParser(stream);
    const calendar = mail.attachments.find((a) => a.contentType === "text/calendar");
    console.log(
      JSON.stringify({
        subject: mail.subject,
        from: mail.from.text,
        to: mail.to.text,
        envelope: session.envelope.rcptTo.map((r) => r.address),
        encrypted: session.secure,
        user: session.user ?? null,
        signature: mail.headers.get("dkim-signature")?.params ?? null,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        replyTo: mail.replyTo?.text ?? null,
        // As the parser understands RFC 2369 and RFC 8058.
        unsubscribe: mail.headers.get("list")?.unsubscribe?.url ?? null,
        oneClick: mail.headers.get("list")?.["unsubscribe-post"]?.name ?? null,
        calendar: calendar?.content.toString("utf8") ?? null,
        method: calendar?.headers.get("content-type").params.method ?? null,
      }),
    );
    done();
  },
});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
