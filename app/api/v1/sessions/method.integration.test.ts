// The method against a real database, several people at once: whatever they press and in whatever order, only what the
// table lists happens, each step is recorded once, and what was acknowledged counts.
import fc from "fast-check";
import { expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { judgeClause } from "@/lib/data/judge-clause";
import { moveSession } from "@/lib/data/move-session";
import { readSeal } from "@/lib/data/read-seal";
import { AppError } from "@/lib/errors";
import type { SealedAnswer } from "@/lib/schemas/round-file";
import { verifyRound } from "@/lib/sessions/seal";
import { SESSION_EVENTS, type SessionEvent, TRANSITIONS } from "@/lib/sessions/transitions";
import { type Cast, makeCast } from "@/test/actors";
import { type MadeSession, makeSession, participantOf } from "@/test/sessions";

const { prisma } = database();

const WHO = ["owner", "facilitator", "reviewer", "secondReviewer", "observer"] as const;
type Who = (typeof WHO)[number];
const RATERS: readonly Who[] = ["owner", "facilitator", "reviewer", "secondReviewer"];

type Action =
  | { kind: "move"; who: Who; event: SessionEvent; behind: number }
  | { kind: "rate"; who: Who; clause: number; value: number };

const pressing: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant("move" as const),
  who: fc.constantFrom(...WHO),
  event: fc.constantFrom(...SESSION_EVENTS.filter((event) => event !== "ARCHIVE")),
  /** As a page that has not heard of the last step yet would send it. */
  behind: fc.constantFrom(0, 0, 0, 1),
});
const answering: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant("rate" as const),
  who: fc.constantFrom(...WHO),
  clause: fc.nat(2),
  value: fc.integer({ min: 0, max: 100 }),
});
/** What is done at one moment, by several at once. */
const moment = fc.array(fc.oneof(pressing, answering, answering), { minLength: 1, maxLength: 4 });
/** Along the way of the method, so that chance does not stay at its beginning. */
const forward = (["START", "OPEN_ROUND", "CLOSE_ROUND", "REVEAL"] as const).map((event): Action => {
  return { kind: "move", who: "owner", event, behind: 0 };
});
const sitting = fc
  .tuple(...forward.map((step) => fc.tuple(fc.constant(step), fc.array(moment, { maxLength: 2 }))))
  .chain((first) => fc.tuple(fc.constant(first), fc.array(moment, { minLength: 2, maxLength: 6 })))
  .map(([first, rest]) => [...first.flatMap(([step, moments]) => [[step], ...moments]), ...rest]);

/** The last answer to each clause that the server said it had, by round, person and clause. */
type Acknowledged = Map<string, number>;

async function perform(
  cast: Cast,
  { sessionId, clauseIds, versionId }: MadeSession,
  action: Action,
  kept: Acknowledged,
) {
  const actor = await cast[action.who].actor();
  const { sequence } = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  try {
    if (action.kind === "move") {
      const { event } = action;
      const given = { event, sequence: Math.max(0, sequence - action.behind), reason: "Why not.", closesAt: null };
      await moveSession(actor, sessionId, { ...given, revealsItself: false }, {});
      return;
    }
    const round = await prisma.round.findFirst({ where: { sessionId }, orderBy: { ordinal: "desc" } });
    const clauseId = clauseIds[action.clause]!;
    const participant = await prisma.participant.findFirst({ where: { sessionId, personId: actor.personId } });
    const last = await prisma.roundRating.findFirst({
      where: { clauseId, supersededBy: null, ballot: { roundId: round?.id, participantId: participant?.id } },
    });
    const given = {
      clauseId,
      versionId,
      value: action.value,
      cannotJudge: null,
      reason: "",
      supersedesId: last?.id ?? null,
    };
    await judgeClause(actor, round?.id ?? sessionId, given, {});
    kept.set(`${round!.id} ${action.who} ${clauseId}`, action.value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function checkHistory({ sessionId }: MadeSession) {
  const session = await prisma.session.findUniqueOrThrow({
    where: { id: sessionId },
    include: { transitions: { orderBy: { sequence: "asc" }, include: { participant: true } }, rounds: true },
  });
  const { transitions } = session;
  expect(transitions.map(({ sequence }) => sequence)).toEqual(transitions.map((_, at) => at + 1));
  expect(session.sequence).toBe(transitions.length);
  expect(session.state).toBe(transitions.at(-1)?.to ?? "DRAFT");
  transitions.forEach(({ from, event, to, participant }, at) => {
    expect(from).toBe(transitions[at - 1]?.to ?? "DRAFT");
    const line = TRANSITIONS.find((each) => each.from === from && each.event === event);
    expect(line && [line.to, "READING", "DISCUSSION"].includes(to)).toBe(true);
    expect(participant?.role).toBe("FACILITATOR");
  });
  const count = (...events: string[]) => transitions.filter(({ event }) => events.includes(event)).length;
  expect(session.rounds.length).toBe(count("OPEN_ROUND"));
  expect(session.rounds.filter(({ state }) => state === "REVEALED").length).toBe(count("REVEAL"));
  expect(session.rounds.filter(({ state }) => state === "OPEN" || state === "CLOSED").length).toBe(
    session.state === "ROUND_OPEN" || session.state === "ROUND_CLOSED" ? 1 : 0,
  );
}

/** Everything that was acknowledged, and nothing else, is sealed; and the seal holds. */
async function checkSeals(cast: Cast, { sessionId }: MadeSession, kept: Acknowledged) {
  const rounds = await prisma.round.findMany({ where: { sessionId, state: { in: ["CLOSED", "REVEALED"] } } });
  for (const { id: roundId, state } of rounds) {
    for (const who of RATERS) {
      const file = await readSeal(await cast[who].actor(), roundId);
      expect(verifyRound(file)).toMatchObject({ holds: true, isComplete: state === "REVEALED" });
      const rows = file.rows.map(({ row }) => JSON.parse(row) as SealedAnswer);
      const participant = await prisma.participant.findUniqueOrThrow({
        where: { id: await participantOf(sessionId, cast[who]) },
      });
      const own = rows.filter(({ rater }) => rater === participant.name);
      for (const { clause, value } of own) expect(value).toBe(kept.get(`${roundId} ${who} ${clause}`) ?? null);
      if (state === "CLOSED") expect(rows).toEqual(own);
    }
  }
}

it(
  "moves only as the table says, whoever presses what at once, and seals exactly what was acknowledged",
  { timeout: 240_000 },
  async () => {
    const cast = await makeCast();
    await fc.assert(
      fc.asyncProperty(sitting, async (moments) => {
        const made = await makeSession(cast, "DRAFT");
        const kept: Acknowledged = new Map();
        const revealed = new Map<string, unknown>();
        for (const actions of moments) {
          // Two answers of one person to one clause at once: which came last is the server's to say.
          const once = actions.filter(
            (action, at) =>
              action.kind === "move" ||
              actions.findIndex(
                (each) => each.kind === "rate" && each.who === action.who && each.clause === action.clause,
              ) === at,
          );
          await Promise.all(once.map((action) => perform(cast, made, action, kept)));
          await checkHistory(made);
          for (const { id, results } of await prisma.round.findMany({
            where: { sessionId: made.sessionId, state: "REVEALED" },
          })) {
            expect(results).toEqual(revealed.get(id) ?? results);
            revealed.set(id, results);
          }
        }
        await checkSeals(cast, made, kept);
      }),
      { numRuns: 12 },
    );
  },
);

it("makes one step of two presses, and refuses the press of a page that is behind", async () => {
  const cast = await makeCast();
  const { sessionId } = await makeSession(cast, "READING");
  const actor = await cast.owner.actor();
  const press = { event: "OPEN_ROUND", sequence: 1, reason: "", closesAt: null, revealsItself: false } as const;
  const pressed = await Promise.all([1, 2, 3].map(() => moveSession(actor, sessionId, press, {})));
  expect(pressed).toEqual([1, 2, 3].map(() => ({ state: "ROUND_OPEN", sequence: 2 })));
  expect(await prisma.round.count({ where: { sessionId } })).toBe(1);
  await expect(moveSession(actor, sessionId, { ...press, event: "CLOSE_ROUND" }, {})).rejects.toMatchObject({
    code: "conflict",
  });
});
