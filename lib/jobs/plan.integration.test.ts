// The clock keeps a plan that was made beforehand: rounds open by themselves, and where one cannot, somebody is told why.
import { rmSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/data/database";
import { editParticipant } from "@/lib/data/participants";
import { editPlan } from "@/lib/data/plan-rounds";
import { createSession } from "@/lib/data/sessions";
import { readSession } from "@/lib/data/read-session";
import { env } from "@/lib/env";
import { type CreateSession, createSessionSchema, type EditPlan, editPlanSchema } from "@/lib/schemas/session-requests";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { type Cast, makeCast } from "@/test/actors";
import { doJobs, forgetJobs, makeDue, until, waitingJobs } from "@/test/jobs";
import { lastRound, makeSession, move, newSession, participantOf, rate } from "@/test/sessions";
import { startWorker } from "./worker";

const { prisma } = database();
const outbox = env().MAIL_OUTBOX;
vi.spyOn(console, "info").mockImplementation(() => {});

let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
  await forgetJobs();
  rmSync(outbox, { recursive: true, force: true });
});
afterAll(() => rmSync(outbox, { recursive: true, force: true }));

/** Four can be close or contested by it. */
const OF_FOUR = { ...DEFAULT_RULE, minRaters: 3 } as CreateSession["rule"];
const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const twoWeeks = (): EditPlan["rounds"] => [
  { opensAt: inDays(1), closesAt: inDays(5), revealsItself: true },
  { opensAt: inDays(8), closesAt: inDays(12), revealsItself: true },
];
const planOf = async (sessionId: string) => (await readSession(await cast.owner.actor(), sessionId)).plan;
const stateOf = async (sessionId: string) =>
  (await prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).state;
const mails = () =>
  readdirSync(outbox)
    .map((name) => readFileSync(join(outbox, name), "utf8").replaceAll(/=\r?\n/g, ""))
    .map((mail) => mail.replaceAll("=E2=80=99", "’"));
const letterTo = (address: string, words: string) => mails().filter((m) => m.includes(address) && m.includes(words));

async function comes(key: string) {
  await makeDue(key);
  await doJobs();
}
async function change(sessionId: string, rounds: EditPlan["rounds"], as = cast.owner) {
  const { version } = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  return editPlan(await as.actor(), sessionId, version, { rounds }, {});
}

describe("a plan", () => {
  it("opens, reminds, closes and reveals both rounds over two weeks, with nobody there", async () => {
    const plan = twoWeeks();
    const made = await makeSession(cast, "READING", { plan, rule: OF_FOUR });
    const { sessionId } = made;
    const due = (await waitingJobs(sessionId)).map(({ task, runAt }) => [task, runAt.toISOString()]);
    expect(due).toEqual(plan.map(({ opensAt }) => ["open-round", opensAt]));
    await comes(`open-round:${sessionId}:1`);
    expect(await stateOf(sessionId)).toBe("ROUND_OPEN");
    const first = await lastRound(sessionId);
    expect((await waitingJobs(first.id)).map(({ task }) => task)).toEqual(["close-round", "remind-raters"]);
    for (const person of [cast.owner, cast.facilitator, cast.reviewer, cast.secondReviewer])
      expect(letterTo(person.email, "You can now rate")).toHaveLength(1);

    // The first clause parts them: it alone is asked again.
    await rate(cast.reviewer, made, [5, 50, 50]);
    await rate(cast.secondReviewer, made, [95, 50, 50]);
    await rate(cast.owner, made, [5, 50, 50]);
    await rate(cast.facilitator, made, [95, 50, 50]);
    await comes(`close-round:${first.id}`);
    expect(await stateOf(sessionId)).toBe("DISCUSSION");
    await comes(`open-round:${sessionId}:2`);
    const second = await lastRound(sessionId);
    const asked = await prisma.roundClause.findMany({ where: { roundId: second.id } });
    expect([second.ordinal, asked.map(({ clauseId }) => clauseId)]).toEqual([2, [made.clauseIds[0]]]);
    await comes(`close-round:${second.id}`);
    expect(await stateOf(sessionId)).toBe("DISCUSSION");

    const { history } = await readSession(await cast.owner.actor(), sessionId);
    expect(history.slice(1).map(({ event, by }) => [event, by])).toEqual(
      [1, 2].flatMap(() => ["OPEN_ROUND", "CLOSE_ROUND", "REVEAL"].map((event) => [event, null])),
    );
    expect(await planOf(sessionId)).toMatchObject([
      { roundId: first.id, refusal: null },
      { roundId: second.id, refusal: null },
    ]);
  });

  it("is kept once, however many workers there are", async () => {
    const { sessionId } = await makeSession(cast);
    await change(sessionId, [
      { opensAt: new Date(Date.now() + 1_500).toISOString(), closesAt: null, revealsItself: false },
    ]);
    const workers = [startWorker(), startWorker(), startWorker()];
    await until(async () => (await stateOf(sessionId)) === "ROUND_OPEN");
    await until(async () => (await waitingJobs("")).length === 0);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await prisma.round.count({ where: { sessionId } })).toBe(1);
  });

  it("says why a round did not open, in the run-sheet and to who facilitates, once; and changes nothing", async () => {
    const { sessionId } = await makeSession(cast, "READING", { isNamed: false, plan: twoWeeks() });
    await comes(`open-round:${sessionId}:1`);
    await doJobs();
    expect(await stateOf(sessionId)).toBe("READING");
    expect(await prisma.round.count({ where: { sessionId } })).toBe(0);
    const [first] = await planOf(sessionId);
    expect(first).toMatchObject({ roundId: null, refusal: expect.stringContaining("needs 5 raters, and there are 4") });
    for (const person of [cast.owner, cast.facilitator])
      expect(letterTo(person.email, "needs 5 raters, and there are 4")).toHaveLength(1);
    expect(letterTo(cast.reviewer.email, "")).toEqual([]);

    // The second waits for the first, and says so.
    await comes(`open-round:${sessionId}:2`);
    expect((await planOf(sessionId))[1]!.refusal).toContain("planned before it");
  });

  it.each([
    ["nothing is contested", "there is nothing to rate again"],
    ["the round before is not revealed", "Reveal the round that is closed first"],
    ["the round before is open", "A round is open already"],
  ])("opens no second round where %s", async (which, why) => {
    const made = await makeSession(cast, "READING", { plan: twoWeeks(), rule: OF_FOUR });
    await move(cast.owner, made.sessionId, "OPEN_ROUND");
    for (const person of [cast.owner, cast.facilitator, cast.reviewer, cast.secondReviewer])
      await rate(person, made, [50, 50, 50]);
    if (!which.endsWith("open")) await move(cast.owner, made.sessionId, "CLOSE_ROUND");
    if (which.startsWith("nothing")) await move(cast.owner, made.sessionId, "REVEAL");
    const before = await stateOf(made.sessionId);
    await comes(`open-round:${made.sessionId}:2`);
    expect(await stateOf(made.sessionId)).toBe(before);
    expect((await planOf(made.sessionId))[1]!.refusal).toContain(why);
  });

  it("takes a round that was opened by hand for the one it planned, and one that was made void for none", async () => {
    const { sessionId } = await makeSession(cast, "READING", { plan: twoWeeks() });
    await move(cast.owner, sessionId, "OPEN_ROUND");
    const round = await lastRound(sessionId);
    const [first] = await planOf(sessionId);
    expect(first).toMatchObject({ roundId: round.id, opensAt: round.openedAt.toISOString(), closesAt: null });
    await comes(`open-round:${sessionId}:1`);
    expect(await prisma.round.count({ where: { sessionId } })).toBe(1);
    await move(cast.owner, sessionId, "VOID_ROUND", "The wrong text was shown.");
    expect((await planOf(sessionId))[0]).toMatchObject({ roundId: null, refusal: "The round was made void." });
  });
});

describe("editing a plan", () => {
  it("replaces what waits, and takes back what is left out", async () => {
    const [first, second] = twoWeeks();
    const { sessionId } = await makeSession(cast, "READING", { plan: [first!, second!] });
    const later = { ...first!, opensAt: inDays(2) };
    await change(sessionId, [later]);
    const jobs = await waitingJobs(`open-round:${sessionId}`);
    expect(jobs.map(({ key, runAt }) => [key.slice(-1), runAt.toISOString()])).toEqual([["1", later.opensAt]]);
    expect(await planOf(sessionId)).toMatchObject([{ opensAt: later.opensAt, closesAt: first!.closesAt }]);
    await change(sessionId, []);
    expect(await waitingJobs(`open-round:${sessionId}`)).toEqual([]);
  });

  it("moves the end of a round that is open, and its warning; nothing of one that is over", async () => {
    const { sessionId } = await makeSession(cast, "READING", { plan: twoWeeks() });
    await comes(`open-round:${sessionId}:1`);
    const round = await lastRound(sessionId);
    const [opened, next] = await planOf(sessionId);
    const moved = { ...opened!, closesAt: inDays(7) };
    await change(sessionId, [moved, next!]);
    const jobs = await waitingJobs(round.id);
    expect(jobs.find(({ task }) => task === "close-round")!.runAt.toISOString()).toBe(moved.closesAt);
    const remindAt = Date.parse(moved.closesAt) - DAY_MS;
    expect(jobs.find(({ task }) => task === "remind-raters")!.runAt.getTime()).toBe(remindAt);
    expect((await lastRound(sessionId)).closesAt!.toISOString()).toBe(moved.closesAt);

    const refused = { code: "conflict", message: expect.stringContaining("has opened already") };
    await expect(change(sessionId, [{ ...moved, opensAt: inDays(3) }, next!])).rejects.toMatchObject(refused);
    await expect(change(sessionId, [])).rejects.toMatchObject(refused);
    const past = change(sessionId, [{ ...moved, closesAt: inDays(-1) }, next!]);
    await expect(past).rejects.toMatchObject({ code: "bad-input" });
    await change(sessionId, [{ ...moved, closesAt: null }, next!]);
    expect((await waitingJobs(round.id)).filter(({ task }) => task !== "send-mail")).toEqual([]);

    await move(cast.owner, sessionId, "CLOSE_ROUND");
    const [closed] = await planOf(sessionId);
    const late = change(sessionId, [{ ...closed!, closesAt: inDays(3) }, next!]);
    await expect(late).rejects.toMatchObject({ message: expect.stringContaining("closed already") });
    await change(sessionId, [closed!, next!, { opensAt: inDays(20), closesAt: null, revealsItself: false }]);
    expect(await planOf(sessionId)).toHaveLength(3);
  });

  it("gives a round that did not open another time", async () => {
    const { sessionId } = await makeSession(cast, "READING", { isNamed: false, plan: twoWeeks() });
    await comes(`open-round:${sessionId}:1`);
    const guest = { sessionId, name: "Gita", role: "RATER" as const, admittedAt: new Date() };
    await prisma.participant.create({ data: guest });
    const [first, second] = await planOf(sessionId);
    // What stays as it was may be past.
    await change(sessionId, [first!, { ...second!, closesAt: inDays(13) }]);
    await change(sessionId, [{ ...first!, opensAt: inDays(2) }, second!]);
    expect((await planOf(sessionId))[0]!.refusal).toBeNull();
    await comes(`open-round:${sessionId}:1`);
    expect(await stateOf(sessionId)).toBe("ROUND_OPEN");
  });

  it("is the facilitator's, until the session is over, and never of a rehearsal", async () => {
    const { sessionId } = await makeSession(cast, "DISCUSSION");
    await expect(change(sessionId, twoWeeks(), cast.reviewer)).rejects.toMatchObject({ code: "forbidden" });
    const facilitatorId = await participantOf(sessionId, cast.facilitator);
    await editParticipant(await cast.owner.actor(), facilitatorId, { role: "RECORDER" }, {});
    await expect(change(sessionId, twoWeeks(), cast.facilitator)).rejects.toMatchObject({ code: "forbidden" });
    await move(cast.owner, sessionId, "CONCLUDE");
    await expect(change(sessionId, twoWeeks())).rejects.toMatchObject({ code: "conflict" });
    const given = await newSession(cast, { kind: "REHEARSAL", plan: twoWeeks() });
    const rehearsal = await createSession(await cast.owner.actor(), cast.documentId, given, {});
    expect(await planOf(rehearsal.id)).toEqual([]);
    await expect(change(rehearsal.id, twoWeeks())).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses what is based on an older plan", async () => {
    const { sessionId } = await makeSession(cast);
    await change(sessionId, twoWeeks());
    const late = editPlan(await cast.owner.actor(), sessionId, 1, { rounds: [] }, {});
    await expect(late).rejects.toMatchObject({ code: "stale", details: { current: { version: 2 } } });
  });
});

describe("what is no plan", () => {
  it.each([
    ["past", [{ opensAt: inDays(-1) }], /past already/],
    ["closing before opening", [{ opensAt: inDays(2), closesAt: inDays(1) }], /closes before it has opened/],
    [
      "overlapping",
      [
        { opensAt: inDays(1), closesAt: inDays(4) },
        { opensAt: inDays(3), closesAt: inDays(6) },
      ],
      /while round 1 is still open/,
    ],
    ["no time", [{ opensAt: "tomorrow" }], /./],
  ])("is refused at set-up: %s", async (_, plan, words) => {
    const parsed = createSessionSchema.safeParse({ ...(await newSession(cast)), plan });
    expect(parsed.success).toBe(false);
    expect(parsed.error!.issues[0]!.message).toMatch(words);
  });

  it("is refused later too, but for what has been", () => {
    const been = [{ opensAt: inDays(-3), closesAt: inDays(-1) }, { opensAt: inDays(2) }];
    expect(editPlanSchema.safeParse({ rounds: been }).success).toBe(true);
    expect(editPlanSchema.safeParse({ rounds: been.toReversed() }).success).toBe(false);
  });
});
