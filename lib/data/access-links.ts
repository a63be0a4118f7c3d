import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { governedMemberships, ownedTeams } from "@/lib/policies/team-policy";
import { countAttempt, forgiveAttempt } from "./attempts";
import { type Transaction, database } from "./database";
import { requireMembership } from "./membership-rows";
import { hashPassword } from "./password-hash";
import { requireGoodPassword, setPassword } from "./persons";
import { revokeSignInsIn } from "./sign-ins";
import { deriveToken, hashToken } from "./token";
import { sendNotice, type WriteOptions, write } from "./write";

const DAY_MS = 24 * 60 * 60 * 1000;
// Long enough to reach somebody in another time zone, short enough to be forgotten safely.
const RESET_LINK_DAYS = 2;

type NewLink = { personId: string; purpose: "SIGN_IN" | "PASSWORD_RESET"; expiresAt: Date; uses: number };

/** The row of a link, inside of the caller's transaction; used by the demo for its sign-in links. Its token is told once. */
export async function insertAccessLink(
  tx: Transaction,
  { uses, ...link }: NewLink,
): Promise<{ id: string; token: string }> {
  const id = crypto.randomUUID();
  const token = deriveToken("access", id);
  await tx.accessLink.create({ data: { ...link, id, usesLeft: uses, tokenHash: hashToken(token) } });
  return { id, token };
}

/**
 * A link with which a member sets a new password. An account may be in other people's teams too: only who owns every
 * team that somebody is in may issue it, or founding a team and inviting a person would be enough to take their account.
 */
export async function createResetLink(
  actor: PersonActor,
  membershipId: string,
  options: WriteOptions,
): Promise<{ token: string; expiresAt: string }> {
  const { id, expiresAt } = await write(actor, options, async (change) => {
    const { row, membership } = await requireMembership(change.tx, actor, membershipId);
    if (!holds(governedMemberships(actor), row)) {
      throw new AppError("forbidden", "Only the owner of the team can issue a reset link.");
    }
    const elsewhere = await change.tx.membership.findMany({ where: { personId: row.personId, leftAt: null } });
    if (!elsewhere.every(({ teamId }) => holds(ownedTeams(actor), { teamId }))) {
      throw new AppError("forbidden", `${membership.person.name} is also in a team that you do not own.`);
    }
    const expiresAt = new Date(Date.now() + RESET_LINK_DAYS * DAY_MS);
    // The newest link is the one that works.
    await change.tx.accessLink.deleteMany({ where: { personId: row.personId, purpose: "PASSWORD_RESET" } });
    const link = { personId: row.personId, purpose: "PASSWORD_RESET" as const, expiresAt, uses: 1 };
    const { id } = await insertAccessLink(change.tx, link);
    await change.log({ teamId: row.teamId, verb: "issued a reset link", subjectId: row.personId });
    return { id, expiresAt: expiresAt.toISOString() };
  });
  return { token: deriveToken("access", id), expiresAt };
}

/** Sets a new password by a reset link and signs every device out. @returns the account's e-mail, to sign in with. */
export async function resetPassword(given: {
  token: string;
  password: string;
  address: string;
}): Promise<{ email: string }> {
  await countAttempt({ address: given.address });
  const where = {
    tokenHash: hashToken(given.token),
    purpose: "PASSWORD_RESET",
    usesLeft: { gt: 0 },
    expiresAt: { gt: new Date() },
  } as const;
  const link = await database().prisma.accessLink.findFirst({ where, include: { person: true } });
  if (!link) throw linkIsDead();
  await forgiveAttempt({ address: given.address });
  requireGoodPassword(given.password, link.person);
  const passwordHash = await hashPassword(given.password);
  await database().prisma.$transaction(async (tx) => {
    const { count } = await tx.accessLink.updateMany({ where: { ...where, id: link.id }, data: { usesLeft: 0 } });
    if (count === 0) throw linkIsDead();
    await setPassword(tx, link.personId, passwordHash);
    await revokeSignInsIn(tx, link.personId);
    await sendNotice(tx, { topic: "person", id: link.personId });
  });
  return { email: link.person.email };
}

function linkIsDead(): AppError {
  return new AppError("conflict", "This link has been used or has expired. Ask the owner of your team for a new one.");
}
