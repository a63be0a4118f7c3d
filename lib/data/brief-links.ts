// Links by which anybody who holds one can read the brief of one session, and nothing else.
import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor, KnownActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { sharedSessions } from "@/lib/policies/session-policy";
import type { Brief, BriefLinkDto, SharedBrief } from "@/lib/schemas/brief";
import { countAttempt, forgiveAttempt } from "./attempts";
import { loadBrief } from "./brief-rows";
import { type Transaction, database } from "./database";
import type { BriefLink } from "./generated/client";
import { findReadableSession, type FoundSession, loadSession } from "./session-rows";
import { deriveToken, hashToken } from "./token";
import { type WriteOptions, write } from "./write";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The latest first. @throws AppError not-found, forbidden */
export async function listBriefLinks(actor: Actor, sessionId: string): Promise<{ links: BriefLinkDto[] }> {
  checkShares(actor, await findReadableSession(actor, sessionId));
  const links = await database().prisma.briefLink.findMany({
    where: { sessionId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return { links: links.map(toDto) };
}

/** The token goes to whoever made it, now: it is kept nowhere. */
export async function makeBriefLink(
  actor: KnownActor,
  sessionId: string,
  { days }: { days: number },
  options: WriteOptions,
): Promise<{ link: BriefLinkDto; token: string }> {
  const link = await write(actor, options, async ({ tx }) => {
    checkShares(actor, await findReadableSession(actor, sessionId, tx));
    const id = crypto.randomUUID();
    const tokenHash = hashToken(deriveToken("brief", id));
    const expiresAt = new Date(Date.now() + days * DAY_MS);
    return toDto(await tx.briefLink.create({ data: { id, sessionId, tokenHash, expiresAt } }));
  });
  return { link, token: deriveToken("brief", link.id) };
}

/** For good: who was to read on is sent another one. @throws AppError not-found */
export function revokeBriefLink(actor: KnownActor, linkId: string, options: WriteOptions): Promise<void> {
  return write(actor, options, async ({ tx }) => {
    const link = await tx.briefLink.findUnique({ where: { id: linkId } });
    const session = link && (await loadSession(link.sessionId, tx));
    // Who may not make links does not see them: to them there is none.
    if (!session || !holds(sharedSessions(actor), session.facts)) {
      throw new AppError("not-found", "There is no such link.");
    }
    if (!link.revokedAt) await tx.briefLink.update({ where: { id: linkId }, data: { revokedAt: new Date() } });
  });
}

const NO_WAY_IN = "This link does not lead to a brief, or no longer does. Ask whoever sent it for the one that does.";

/** What the holder of a link reads. @throws AppError not-found, too-many */
export async function readBriefByToken(token: string, address: string): Promise<SharedBrief> {
  await countAttempt({ address });
  const { prisma } = database();
  const link = await prisma.briefLink.findUnique({ where: { tokenHash: hashToken(token) } });
  if (link) await forgiveAttempt({ address });
  if (!link || stateOf(link) !== "open") throw new AppError("not-found", NO_WAY_IN);
  return readShared(link.sessionId, prisma);
}

async function readShared(sessionId: string, tx: Transaction): Promise<SharedBrief> {
  const session = await loadSession(sessionId, tx);
  const { brief, frozenAt } = await loadBrief(session!, tx);
  return { brief: withoutAddresses(brief), frozenAt };
}

/** The address of a quote has words from around it, and leads where the holder of a link cannot go. */
function withoutAddresses(brief: Brief): Brief {
  const clauses = brief.clauses.map((clause) => ({
    ...clause,
    quotes: clause.quotes.map((quote) => ({ ...quote, href: null })),
  }));
  return { ...brief, clauses };
}

function checkShares(actor: Actor, session: FoundSession): void {
  if (holds(sharedSessions(actor), session.facts)) return;
  throw new AppError("forbidden", "The facilitator of the session and those of the team pass its brief on.");
}

function toDto(link: BriefLink): BriefLinkDto {
  const { id, createdAt, expiresAt } = link;
  return { id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), state: stateOf(link) };
}

function stateOf({ revokedAt, expiresAt }: BriefLink): BriefLinkDto["state"] {
  if (revokedAt) return "revoked";
  return expiresAt.getTime() <= Date.now() ? "expired" : "open";
}
