import { expect, it } from "vitest";
import { removeMember, restoreMember } from "@/lib/data/memberships";
import { readSession } from "@/lib/data/read-session";
import { makeCast } from "@/test/actors";
import { lastRound, makeSession, move, rate } from "@/test/sessions";
import { database } from "@/lib/data/database";

it("who is removed from the team is out of its sessions at once, and what they rated stays", async () => {
  const cast = await makeCast();
  const made = await makeSession(cast, "ROUND_OPEN");
  await rate(cast.reviewer, made, [10, 20, 30]);
  await removeMember(await cast.owner.actor(), cast.reviewer.membershipId, {});
  await expect(readSession(await cast.reviewer.actor(), made.sessionId)).rejects.toMatchObject({ code: "not-found" });
  await restoreMember(await cast.owner.actor(), cast.reviewer.membershipId, {});
  expect((await readSession(await cast.reviewer.actor(), made.sessionId)).me).not.toBeNull();

  await removeMember(await cast.owner.actor(), cast.reviewer.membershipId, {});
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  await move(cast.owner, made.sessionId, "REVEAL");
  const { results } = (await readSession(await cast.owner.actor(), made.sessionId)).rounds[0]!;
  expect(results!.clauses.flatMap(({ answers }) => answers.map(({ value }) => value)).sort()).toEqual([10, 20, 30]);
  const { id: roundId } = await lastRound(made.sessionId);
  expect(await database().prisma.ballot.count({ where: { roundId } })).toBe(4);
});
