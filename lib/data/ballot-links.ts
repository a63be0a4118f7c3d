// A personal way into one session for somebody without an account: their link, by mail. One person, one link, and nobody
// else is told it, the facilitator neither: whoever holds it sees what was answered.
import "server-only";
import { AppError } from "@/lib/errors";
import type { AccountActor, Actor, KnownActor } from "@/lib/policies/actor";
import type { BallotLinkDto, EditBallotLink, NewBallotLink } from "@/lib/schemas/ballot-link";
import { countAttempt, forgiveAttempt } from "./attempts";
import { ballotTokenHash, guestTokenOf } from "./ballot-token";
import { type Transaction, database } from "./database";
import type { Participant } from "./generated/client";
import { enrol, requireFreeName, requireRoom } from "./join-session";
import { requireFacilitator } from "./participants";
import { queueMails } from "./queue-mails";
import { checkSteers, claimSession, findReadableSession, type FoundSession } from "./session-rows";
import { hashToken } from "./token";
import { type WriteOptions, write } from "./write";

const DAY_MS = 24 * 3_600_000;
/** How long a browser that came by a link stays in. The link itself opens again. */
const GUEST_DAYS = 30;
/** Two presses are one mail, and nobody's letter-box is filled. */
const MAIL_AGAIN_MS = 60_000;

const OVER = ["DECIDED", "ARCHIVED"];

/** The facilitator's. In the order in which they were made. @throws AppError not-found, forbidden */
export async function listBallotLinks(actor: Actor, sessionId: string): Promise<{ links: BallotLinkDto[] }> {
  checkSteers(actor, await findReadableSession(actor, sessionId));
  const rows = await database().prisma.participant.findMany({
    where: { sessionId, linkGeneration: { gt: 0 } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
  });
  return { links: rows.map(toDto) };
}

/** Somebody more who rates; the mail goes out once the session has started. @throws AppError forbidden, conflict */
export function makeBallotLink(
  actor: KnownActor,
  sessionId: string,
  { name, email }: NewBallotLink,
  options: WriteOptions,
): Promise<BallotLinkDto> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    checkInvites(session);
    await requireRoom(tx, sessionId);
    await requireFreeName(tx, sessionId, name);
    const known = await tx.participant.findFirst({
      where: { sessionId, OR: [{ email }, { person: { email } }] },
      select: { name: true },
    });
    if (known) throw new AppError("conflict", `This is the address of ${known.name}, who takes part already.`);
    const made = { id: crypto.randomUUID(), linkGeneration: 1 };
    const row = await tx.participant.create({
      data: {
        ...made,
        sessionId,
        name,
        email,
        role: "RATER",
        admittedAt: new Date(),
        linkTokenHash: ballotTokenHash(made),
      },
    });
    await enrol(tx, sessionId, row.id);
    await mailLink(tx, session, row);
    await notify({ topic: "participants", id: sessionId });
    return toDto(row);
  });
}

/** Sends it again, or makes a new one for whom it was revoked. @throws AppError not-found, conflict, too-many */
export function editBallotLink(
  actor: KnownActor,
  participantId: string,
  edit: EditBallotLink,
  options: WriteOptions,
): Promise<BallotLinkDto> {
  return write(actor, options, async ({ tx, notify }) => {
    const { session, participant } = await claimLink(actor, participantId, tx);
    checkInvites(session);
    if ("isRevoked" in edit) {
      if (participant.linkTokenHash) return toDto(participant);
      const linkGeneration = participant.linkGeneration + 1;
      const data = { linkGeneration, linkTokenHash: ballotTokenHash({ id: participantId, linkGeneration }) };
      const row = await tx.participant.update({
        where: { id: participantId },
        data: { ...data, leftAt: null, linkSentAt: null, linkFailedAt: null },
      });
      await enrol(tx, session.id, participantId);
      await mailLink(tx, session, row);
      await notify({ topic: "participants", id: session.id });
      return toDto(row);
    }
    if (!participant.linkTokenHash) throw new AppError("conflict", "This link was revoked. Make a new one first.");
    if (session.state === "DRAFT") throw new AppError("conflict", "It is sent when the session starts.");
    const sentAt = participant.linkSentAt?.getTime() ?? 0;
    if (Date.now() - sentAt < MAIL_AGAIN_MS) {
      throw new AppError("too-many", "It was sent just now. Give it a minute.", { retryAfterSeconds: 60 });
    }
    await mailLink(tx, session, participant);
    return toDto(participant);
  });
}

/** It opens no more, and whoever came by it is out. What was rated stays. @throws AppError not-found, conflict */
export function revokeBallotLink(actor: KnownActor, participantId: string, options: WriteOptions): Promise<void> {
  return write(actor, options, async ({ tx, notify }) => {
    const { session, participant } = await claimLink(actor, participantId, tx);
    if (!participant.linkTokenHash) return;
    await requireFacilitator(tx, session.id, participantId, { hasLeft: true });
    await tx.participant.update({
      where: { id: participantId },
      data: { linkTokenHash: null, guestTokenHash: null, guestUntil: null, leftAt: new Date() },
    });
    await notify({ topic: "participants", id: session.id });
  });
}

const NO_WAY_IN = "This link does not lead to a session, or no longer does. Ask whoever sent it.";

/** @returns what the browser is to keep. @throws AppError not-found, conflict, too-many */
export async function openBallotLink(
  actor: AccountActor,
  token: string,
  address: string,
): Promise<{ sessionId: string; guestToken: string }> {
  await countAttempt({ address });
  const opened = await database().prisma.$transaction(async (tx) => {
    const row = await tx.participant.findUnique({
      where: { linkTokenHash: hashToken(token) },
      include: { session: { select: { state: true } } },
    });
    if (!row || row.leftAt || ["DRAFT", "ARCHIVED"].includes(row.session.state)) {
      throw new AppError("not-found", NO_WAY_IN);
    }
    if (actor.kind === "person") {
      throw new AppError(
        "conflict",
        `You are signed in here as ${actor.name}, and this link is ${row.name}’s. Sign out first, or open it in a private window.`,
      );
    }
    const guestToken = guestTokenOf(row);
    await tx.participant.update({
      where: { id: row.id },
      data: {
        guestTokenHash: hashToken(guestToken),
        guestUntil: new Date(Date.now() + GUEST_DAYS * DAY_MS),
        linkOpenedAt: row.linkOpenedAt ?? new Date(),
      },
    });
    return { sessionId: row.sessionId, guestToken };
  });
  await forgiveAttempt({ address });
  return opened;
}

async function claimLink(actor: KnownActor, participantId: string, tx: Transaction) {
  const noSuch = () => new AppError("not-found", "There is no such link in a session of yours.");
  const found = await tx.participant.findUnique({ where: { id: participantId }, select: { sessionId: true } });
  if (!found) throw noSuch();
  const session = await claimSession(actor, found.sessionId, tx, noSuch());
  checkSteers(actor, session);
  const participant = await tx.participant.findUniqueOrThrow({ where: { id: participantId } });
  if (participant.linkGeneration === 0) throw noSuch();
  return { session, participant };
}

function checkInvites({ kind, state }: FoundSession): void {
  if (kind === "REHEARSAL") throw new AppError("conflict", "A rehearsal is for you alone.");
  if (OVER.includes(state)) throw new AppError("conflict", "The session is over: nobody can rate in it any more.");
}

async function mailLink(tx: Transaction, session: FoundSession, { id, linkGeneration, linkSentAt }: Participant) {
  if (session.state === "DRAFT") return;
  // The same until it has gone out, so that what is asked for twice is sent once.
  const once = `${linkGeneration} ${linkSentAt?.toISOString() ?? ""}`;
  await queueMails(tx, { kind: "ballot-link", subjectId: session.id, once }, { id });
}

function toDto(row: Participant): BallotLinkDto {
  const { id, name, email, linkTokenHash, linkSentAt, linkFailedAt, linkOpenedAt } = row;
  return {
    id,
    name,
    email: email ?? "",
    isRevoked: linkTokenHash === null || row.leftAt !== null,
    sentAt: linkSentAt?.toISOString() ?? null,
    failedAt: linkFailedAt?.toISOString() ?? null,
    openedAt: linkOpenedAt?.toISOString() ?? null,
  };
}
