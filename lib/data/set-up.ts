import "server-only";
import { AppError } from "@/lib/errors";
import type { SetUp } from "@/lib/schemas/person";
import { countAttempt } from "./attempts";
import { insertTeam } from "./create-team";
import { database } from "./database";
import { hashPassword } from "./password-hash";
import { insertPerson, requireGoodPassword } from "./persons";
import { hashToken } from "./token";

/** Claims a fresh installation: uses the one-time token up and makes the owner and the first team, or does nothing at all. */
export async function setUp(given: SetUp & { address: string }): Promise<{ teamId: string }> {
  await countAttempt({ address: given.address });
  requireGoodPassword(given.password, given);
  const passwordHash = await hashPassword(given.password);
  return database().prisma.$transaction(
    async (tx) => {
      const { count } = await tx.setupToken.updateMany({
        where: { tokenHash: hashToken(given.token), usedAt: null },
        data: { usedAt: new Date() },
      });
      if (count === 0 || (await tx.person.count()) > 0) {
        throw new AppError(
          "forbidden",
          "This set-up link has been used or replaced. The one printed last in the terminal is the one that works.",
        );
      }
      const owner = await insertPerson(tx, { ...given, passwordHash });
      const team = await insertTeam(tx, { name: given.teamName, ownerId: owner.id });
      await tx.activity.create({ data: { teamId: team.id, personId: owner.id, verb: "founded", subjectId: team.id } });
      return { teamId: team.id };
    },
    { timeout: 30_000 },
  );
}
