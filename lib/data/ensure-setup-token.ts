import "server-only";
import { database } from "./database";
import { hashToken, randomToken } from "./token";

/**
 * The token of the one-time set-up link, for the terminal; null once somebody has claimed the installation. Replaced at
 * each start (only hashes are stored), so that the link printed last is the one that works.
 */
export async function ensureSetupToken(chosen: string | undefined): Promise<string | null> {
  return database().prisma.$transaction(async (tx) => {
    if ((await tx.person.count()) > 0) return null;
    const token = chosen ?? randomToken();
    await tx.setupToken.deleteMany({ where: { usedAt: null } });
    await tx.setupToken.create({ data: { tokenHash: hashToken(token) } });
    return token;
  });
}

/** Somebody has an account here: the installation cannot be claimed any more. */
export async function isClaimed(): Promise<boolean> {
  return (await database().prisma.person.findFirst({ select: { id: true } })) !== null;
}
