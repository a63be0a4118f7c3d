import "server-only";
import { type Actor, ANONYMOUS, type PersonActor } from "@/lib/policies/actor";
import { database } from "./database";

/** A device that has not been used for this long is signed out. */
export const IDLE_DAYS = 30;

const SEEN_EVERY_MS = 60_000;

type Found = Omit<PersonActor, "kind"> & { lastSeenAt: Date };

/** Who a sign-in stands for, with current memberships. One query, on every request: a revoked sign-in ends at once. */
export async function findActor(signInId: string): Promise<Actor> {
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
          FROM "Membership" m WHERE m."personId" = p."id" AND m."leftAt" IS NULL), '[]') AS "memberships"
      FROM "SignIn" s JOIN "Person" p ON p."id" = s."personId"
      WHERE s."id" = ANY($1::uuid[]) AND s."revokedAt" IS NULL
        AND s."lastSeenAt" > now() - make_interval(days => $2)`,
    values: [signInIds, IDLE_DAYS],
  });
  return rows;
}

function toActor({ personId, name, email, signInId, memberships }: Found): PersonActor {
  return { kind: "person", personId, name, email, signInId, memberships };
}

/** A disk that is full must not keep anybody from reading: the mark is not worth a refusal. */
async function markSeen(signInId: string): Promise<void> {
  await database()
    .pool.query(`UPDATE "SignIn" SET "lastSeenAt" = now() WHERE "id" = $1`, [signInId])
    .catch(() => {});
}
