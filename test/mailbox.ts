// A mail server that keeps what it is sent. Started before a test file's own modules read the settings:
// `const mailbox = await vi.hoisted(async () => (await import("@/test/mailbox")).startMailbox())`.
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; from: string; source: string };

export async function startMailbox() {
  const received: Received[] = [];
  /** What the next mails meet: null, they are taken. */
  const mood: { refusal: { code: number; message: string } | null; onMail: (() => Promise<void>) | null } = {
    refusal: null,
    onMail: null,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      const { refusal } = mood;
      done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          source: Buffer.concat(chunks).toString("utf8"),
        });
        void (mood.onMail?.() ?? Promise.resolve()).then(() => done());
      });
    },
  });
  server.on("error", () => {}); // a client that was killed
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const url = `smtp://127.0.0.1:${port}`;
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: "Clausemark <clausemark@example.org>" });
  return { url, received, mood, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** A header as it is read: unfolded and decoded. */
export function headerOf({ source }: Received, name: string): string {
  const [head = ""] = source.split("\r\n\r\n");
  const line = head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const words = line ? line.slice(name.length + 1).trim() : "";
  // RFC 2047: encoded words; the space between two is none.
  return words
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, encoded: string) => decodeQuoted(encoded.replaceAll("_", " ")));
}

/** Everything in it as it is read: parts decoded (quoted-printable), one after the other. */
export function wordsOf({ source }: Received): string {
  return decodeQuoted(source.replace(/=\r\n/g, ""));
}

function decodeQuoted(words: string): string {
  const bytes = words.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
