import "server-only";
import { type Attempt, countAttempt, forgiveAttempt } from "./attempts";
import { database } from "./database";
import { isPasswordRight } from "./password-hash";
import { startSignIn } from "./sign-ins";
import { hashToken } from "./token";

export type BegunSignIn = { personId: string; signInId: string };
type From = { address: string; userAgent: string };

/** null: wrong, without saying what. The same work is done whether the account exists or not. Throws AppError too-many. */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  { address, userAgent }: From,
): Promise<BegunSignIn | null> {
  const attempt: Attempt = { account: email, address };
  await countAttempt(attempt);
  const { prisma } = database();
  const person = await prisma.person.findUnique({ where: { email }, include: { credential: true } });
  const isRight = await isPasswordRight(person?.credential?.passwordHash, password);
  if (!person || !isRight) return null;
  await forgiveAttempt(attempt);
  return { personId: person.id, signInId: await startSignIn(prisma, person.id, userAgent) };
}

/** By a sign-in link; null when it is unknown, used up or expired. Throws AppError too-many. */
export async function signInWithLink(
  { token }: { token: string },
  { address, userAgent }: From,
): Promise<BegunSignIn | null> {
  await countAttempt({ address });
  const personId = await database().prisma.$transaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ personId: string }[]>`
      UPDATE "AccessLink" SET "usesLeft" = "usesLeft" - 1
      WHERE "tokenHash" = ${hashToken(token)} AND "purpose" = 'SIGN_IN' AND "usesLeft" > 0 AND "expiresAt" > now()
      RETURNING "personId"`;
    return used?.personId ?? null;
  });
  if (!personId) return null;
  await forgiveAttempt({ address });
  return { personId, signInId: await startSignIn(database().prisma, personId, userAgent) };
}
