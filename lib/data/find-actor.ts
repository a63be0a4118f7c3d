import "server-only";
import { type AccountActor, type Actor, ANONYMOUS, type GuestActor, type PersonActor } from "@/lib/policies/actor";
import { isCovering } from "./covering";
import { database } from "./database";

/** A device that has not been used for this long is signed out. */
export const IDLE_DAYS = 30;

const SEEN_EVERY_MS = 60_000;

type Found = Omit<PersonActor, "kind"> & { lastSeenAt: Date };

/** Who a sign-in stands for, with current memberships. One query, on every request: a revoked sign-in ends at once. */
export async function findActor(signInId: string): Promise<AccountActor> {
  const [row] = await findRows([signInId]);
  if (!row) return ANONYMOUS;
  if (Date.now() - row.lastSeenAt.getTime() > SEEN_EVERY_MS) await markSeen(signInId);
  return toActor(row);
}

/** The same for many sign-ins at once, by their ids. What is revoked is not among them. */
export async function findActors(signInIds: string[]): Promise<Map<string, PersonActor>> {
  return new Map((await findRows(signInIds)).map((row) => [row.signInId, toActor(row)]));
}

async function findRows(signInIds: string[]): Promise<Found[]> {
  const { rows } = await database().pool.query<Found>({
    name: "find-actors",
    text: `
      SELECT p."id" AS "personId", p."name", p."email", s."id" AS "signInId", s."lastSeenAt",
        COALESCE((SELECT json_agg(json_build_object('teamId', m."teamId", 'role', m."role") ORDER BY m."joinedAt", m."id")
          FROM "Membership" m WHERE m."personId" = p."id" AND m."leftAt" IS NULL), '[]') AS "memberships",
        COALESCE((SELECT json_agg(json_build_object('sessionId', t."sessionId", 'participantId', t."id", 'role', t."role") ORDER BY t."id")
          FROM "Participant" t WHERE t."personId" = p."id" AND t."admittedAt" IS NOT NULL AND t."leftAt" IS NULL), '[]') AS "participations",
        COALESCE((SELECT json_agg(DISTINCT r."documentId")
          FROM "Participant" t JOIN "Session" r ON r."id" = t."sessionId" AND ${isCovering("r")}
          WHERE t."personId" = p."id" AND t."admittedAt" IS NOT NULL AND t."leftAt" IS NULL), '[]') AS "coveredDocumentIds"
      FROM "SignIn" s JOIN "Person" p ON p."id" = s."personId"
      WHERE s."id" = ANY($1::uuid[]) AND s."revokedAt" IS NULL
        AND s."lastSeenAt" > now() - make_interval(days => $2)`,
    values: [signInIds, IDLE_DAYS],
  });
  return rows;
}

function toActor({ lastSeenAt: _, ...found }: Found): PersonActor {
  return { kind: "person", ...found };
}

type FoundGuest = GuestActor["participations"][number] & { name: string; isAdmitted: boolean };

/** Who holds this token of a session's guest; nobody once it has run out or they have left. */
export async function findGuest(tokenHash: string): Promise<Actor> {
  const { rows } = await database().pool.query<FoundGuest>({
    name: "find-guest",
    text: `${GUESTS} AND "guestTokenHash" = $1`,
    values: [tokenHash],
  });
  return rows[0] ? toGuest(rows[0]) : ANONYMOUS;
}

/** The same for many guests at once, by their ids. Who has left is not among them. */
export async function findGuests(participantIds: string[]): Promise<Map<string, GuestActor>> {
  const { rows } = await database().pool.query<FoundGuest>({
    name: "find-guests",
    text: `${GUESTS} AND "id" = ANY($1::uuid[])`,
    values: [participantIds],
  });
  return new Map(rows.map((row) => [row.participantId, toGuest(row)]));
}

const GUESTS = `
  SELECT "id" AS "participantId", "sessionId", "name", "role", "admittedAt" IS NOT NULL AS "isAdmitted"
  FROM "Participant" WHERE "guestTokenHash" IS NOT NULL AND "guestUntil" > now() AND "leftAt" IS NULL`;

function toGuest({ participantId, sessionId, name, role, isAdmitted }: FoundGuest): GuestActor {
  const participations = isAdmitted ? [{ sessionId, participantId, role }] : [];
  return { kind: "guest", participantId, sessionId, name, participations };
}

/** A disk that is full must not keep anybody from reading: the mark is not worth a refusal. */
async function markSeen(signInId: string): Promise<void> {
  await database()
    .pool.query(`UPDATE "SignIn" SET "lastSeenAt" = now() WHERE "id" = $1`, [signInId])
    .catch(() => {});
}
