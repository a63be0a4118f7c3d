import "server-only";
import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import nodemailer from "nodemailer";
import type Mail from "nodemailer/lib/mailer";
import { env } from "@/lib/env";
import type { Letter } from "./compose";

export type Delivery = { to: { name: string; address: string }; letter: Letter; key: string; addedAt: Date };

/** A mail that no further try would deliver: the address is not one. */
export class Undeliverable extends Error {}

// A job that hangs holds a worker: a mail server that says nothing for this long is tried again later.
const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 30_000;

/** By SMTP, or where there is none as a file. @throws Undeliverable, or what is worth another try */
export async function deliver({ to, letter, key, addedAt }: Delivery): Promise<void> {
  const { SMTP_URL, MAIL_FROM = "Clausemark <clausemark@localhost>" } = env();
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 32);
  const mail: Mail.Options = {
    from: MAIL_FROM,
    // The name as a display name only: an address in it stays words.
    to: { name: to.name, address: to.address },
    ...letter,
    // Of the key: should a crash make two of one mail, a mailbox can tell that they are one.
    messageId: `<${hash}@${new URL(publicUrl()).hostname}>`,
    // No machine is to answer (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (SMTP_URL) await send(SMTP_URL, mail);
  else await writeDown(mail, `${addedAt.toISOString().replace(/[:.]/g, "-")}-${hash.slice(0, 8)}.eml`);
}

/** The address people use. */
export function publicUrl(): string {
  const { PUBLIC_URL, BASE_URL } = env();
  return (PUBLIC_URL ?? BASE_URL).replace(/\/$/, "");
}

async function send(url: string, mail: Mail.Options): Promise<void> {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
  });
  try {
    await transport.sendMail(mail);
  } catch (error) {
    const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
    // 5xx to an address is for good (RFC 5321, 4.2.1); to anything else it is a matter of settings, which get mended.
    if (code === "EENVELOPE" && command === "RCPT TO" && responseCode && responseCode >= 500) {
      throw new Undeliverable(`The mail server refuses the address (${responseCode}).`, { cause: error });
    }
    throw error;
  } finally {
    transport.close();
  }
}

/** Under a name of its own, whole or not at all. */
async function writeDown(mail: Mail.Options, name: string): Promise<void> {
  const folder = resolve(env().MAIL_OUTBOX);
  // Links let in whoever has them.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(mail);
  const file = join(folder, name);
  await writeFile(`${file}.unfinished`, message as Buffer, { mode: 0o600 });
  await rename(`${file}.unfinished`, file);
  // Without the address: who runs the product may be who facilitates, and is not to learn whom a reminder went to.
  console.info(`Mail: ${mail.subject} → ${file}`);
}
