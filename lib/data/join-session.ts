// The way into one session by name only: a short link that runs out, and a token for the browser that came by it.
import "server-only";
import { createHmac } from "node:crypto";
import { AppError } from "@/lib/errors";
import { type AccountActor, type Actor, type KnownActor, participationIn } from "@/lib/policies/actor";
import { env } from "@/lib/env";
import { countAttempt, forgiveAttempt } from "./attempts";
import { type Transaction, database } from "./database";
import { checkSteers, claimSession, findReadableSession, ratingIn } from "./session-rows";
import { hashToken, randomToken } from "./token";
import { sendNotice, type WriteOptions, write } from "./write";

// Without letters and digits that are taken for each other, so that it can be read off a wall (Crockford's base 32).
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 10;
const GUEST_HOURS = 24;
/** A session is for a room: a link that went astray lets no crowd in. */
const MOST_PARTICIPANTS = 100;

/** 50 bits, and few attempts at it: derived, so that the facilitator can be shown it again although it is kept nowhere. */
export function deriveJoinCode(sessionId: string, generation: number): string {
  const bytes = createHmac("sha256", env().AUTH_SECRET).update(`join ${sessionId} ${generation}`).digest();
  return Array.from({ length: CODE_LENGTH }, (_, at) => ALPHABET[bytes[at]! % 32]!).join("");
}

/** As typed by hand: in any case, with the spaces and hyphens that people put in, and O, I and L for what they look like. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s-]+/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

export type JoinOffer = {
  sessionId: string;
  title: string;
  documentTitle: string;
  /** Also of one who waits to be let in. */
  isIn: boolean;
  viewer: string | null;
};

const NO_WAY_IN =
  "This link does not lead to a session, or is no longer open. Ask the facilitator for the one that is.";

/** What a short link leads to. @throws AppError not-found, too-many */
export async function readJoinOffer(actor: Actor, code: string, address: string): Promise<JoinOffer> {
  await countAttempt({ address });
  const session = await findByCode(code, database().prisma);
  await forgiveAttempt({ address });
  const isIn = participationIn(actor, session.id) !== null || (await isWaiting(actor, session.id));
  return {
    sessionId: session.id,
    title: session.title,
    documentTitle: session.document.title,
    isIn,
    viewer: actor.kind === "person" ? actor.name : null,
  };
}

async function isWaiting(actor: Actor, sessionId: string): Promise<boolean> {
  if (actor.kind === "guest") return actor.sessionId === sessionId;
  if (actor.kind === "anonymous") return false;
  const { personId } = actor;
  return (await database().prisma.participant.count({ where: { sessionId, personId, leftAt: null } })) > 0;
}

export type Joined = { sessionId: string; isAdmitted: boolean; guestToken: string | null };

/** Comes in as whoever is signed in, or as a guest by name. @throws AppError not-found, conflict, bad-input, too-many */
export async function joinSession(
  actor: AccountActor,
  given: { code: string; name?: string; address: string },
): Promise<Joined> {
  await countAttempt({ address: given.address });
  const joined = await database().prisma.$transaction(async (tx) => {
    const session = await findByCode(given.code, tx);
    await tx.$executeRaw`SELECT 1 FROM "Session" WHERE "id" = ${session.id}::uuid FOR UPDATE`;
    return actor.kind === "person"
      ? joinAsPerson(tx, session, actor)
      : joinAsGuest(tx, session, given.name?.trim() ?? "");
  });
  await forgiveAttempt({ address: given.address });
  return joined;
}

/** The facilitator's: the code as it is now, and until when. */
export async function readJoinCode(
  actor: Actor,
  sessionId: string,
): Promise<{ code: string; expiresAt: string } | null> {
  const session = await findReadableSession(actor, sessionId);
  checkSteers(actor, session);
  const { joinGeneration, joinExpiresAt } = session;
  if (!joinExpiresAt || joinExpiresAt.getTime() <= Date.now()) return null;
  return { code: deriveJoinCode(sessionId, joinGeneration), expiresAt: joinExpiresAt.toISOString() };
}

/** A new link, open for so many hours, that ends the one before; none with 0. */
export async function renewJoinCode(
  actor: KnownActor,
  sessionId: string,
  hours: number,
  options: WriteOptions,
): Promise<{ code: string; expiresAt: string } | null> {
  const renewed = await write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    if (session.kind === "REHEARSAL") throw new AppError("conflict", "A rehearsal is for you alone.");
    const joinGeneration = session.joinGeneration + 1;
    const joinExpiresAt = hours > 0 ? new Date(Date.now() + hours * 3_600_000) : null;
    const joinCodeHash = hashToken(deriveJoinCode(sessionId, joinGeneration));
    await tx.session.update({ where: { id: sessionId }, data: { joinGeneration, joinCodeHash, joinExpiresAt } });
    await notify({ topic: "session", id: sessionId });
    return { joinGeneration, expiresAt: joinExpiresAt?.toISOString() ?? null };
  });
  // What write() gives back is kept beside the idempotency key; the code itself is kept nowhere.
  const { joinGeneration, expiresAt } = renewed;
  return expiresAt === null ? null : { code: deriveJoinCode(sessionId, joinGeneration), expiresAt };
}

async function findByCode(code: string, tx: Transaction) {
  const session = await tx.session.findUnique({
    where: { joinCodeHash: hashToken(normaliseCode(code)) },
    include: { document: { select: { title: true, teamId: true } } },
  });
  const isOpen = session?.joinExpiresAt && session.joinExpiresAt.getTime() > Date.now();
  if (!session || !isOpen || ["DRAFT", "DECIDED", "ARCHIVED"].includes(session.state)) {
    throw new AppError("not-found", NO_WAY_IN);
  }
  return session;
}

type Found = Awaited<ReturnType<typeof findByCode>>;

async function joinAsPerson(
  tx: Transaction,
  session: Found,
  actor: AccountActor & { kind: "person" },
): Promise<Joined> {
  const { id: sessionId } = session;
  const { personId, name } = actor;
  const known = await tx.participant.findUnique({ where: { sessionId_personId: { sessionId, personId } } });
  if (known?.leftAt)
    throw new AppError("conflict", "You were taken out of this session. Ask the facilitator to let you in again.");
  if (known) return { sessionId, isAdmitted: known.admittedAt !== null, guestToken: null };
  await requireRoom(tx, sessionId);
  const membership = await tx.membership.findFirst({
    where: { teamId: session.document.teamId, personId, leftAt: null },
    include: { group: true },
  });
  // The team's own people need not be let in; its observers stay observers.
  const admittedAt = session.admitsAll || membership ? new Date() : null;
  const role = membership?.role === "OBSERVER" ? "OBSERVER" : "RATER";
  const { id } = await tx.participant.create({
    data: { sessionId, personId, name, groupName: membership?.group?.name ?? null, role, admittedAt },
  });
  if (admittedAt) await enrol(tx, sessionId, id);
  await sendNotice(tx, { topic: "participants", id: sessionId });
  return { sessionId, isAdmitted: admittedAt !== null, guestToken: null };
}

async function joinAsGuest(tx: Transaction, session: Found, name: string): Promise<Joined> {
  if (!name) throw new AppError("bad-input", "Say who you are, so that others know you are here.");
  const { id: sessionId, admitsAll } = session;
  await requireRoom(tx, sessionId);
  await requireFreeName(tx, sessionId, name);
  const guestToken = randomToken();
  const { id } = await tx.participant.create({
    data: {
      sessionId,
      name,
      role: "RATER",
      admittedAt: admitsAll ? new Date() : null,
      guestTokenHash: hashToken(guestToken),
      guestUntil: new Date(Date.now() + GUEST_HOURS * 3_600_000),
    },
  });
  if (admitsAll) await enrol(tx, sessionId, id);
  await sendNotice(tx, { topic: "participants", id: sessionId });
  return { sessionId, isAdmitted: admitsAll, guestToken };
}

/** Whoever comes while a round is open rates in it; once it is closed its roster is locked. */
export async function enrol(tx: Transaction, sessionId: string, participantId: string): Promise<void> {
  const [round] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "Round" WHERE "sessionId" = ${sessionId}::uuid AND "state" = 'OPEN' FOR UPDATE`;
  const rater = await tx.participant.findFirst({
    where: { AND: [ratingIn(sessionId), { id: participantId }] },
    select: { recorderId: true },
  });
  if (!round || !rater) return;
  const roundId = round.id;
  await tx.ballot.upsert({
    where: { roundId_participantId: { roundId, participantId } },
    create: { roundId, participantId, enteredById: rater.recorderId },
    update: {},
  });
}

export async function requireFreeName(tx: Transaction, sessionId: string, name: string): Promise<void> {
  const where = { sessionId, leftAt: null, name: { equals: name, mode: "insensitive" as const } };
  if ((await tx.participant.count({ where })) === 0) return;
  throw new AppError(
    "conflict",
    "Somebody of this name is here already. Add an initial, so that you can be told apart.",
  );
}

export async function requireRoom(tx: Transaction, sessionId: string): Promise<void> {
  if ((await tx.participant.count({ where: { sessionId, leftAt: null } })) < MOST_PARTICIPANTS) return;
  throw new AppError("conflict", "The session is full. Ask the facilitator.");
}
