import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { comparedRounds } from "@/lib/policies/round-policy";
import type { RevealedRound, RevealedRoundLine } from "@/lib/schemas/revealed-round";
import type { RoundResults } from "@/lib/schemas/round-results";
import type { ClosenessRule } from "@/lib/statistics/closeness";
import { foldGroups } from "@/lib/statistics/fold-groups";
import { toAsks } from "./criteria";
import { coveredSince, isCoveringState } from "./covering";
import { type Transaction, database } from "./database";
import { findReadableDocument } from "./find-readable";
import { listAsked } from "./read-significance";
import { ownBallots } from "./round-rows";
import { readClauses, readTexts } from "./session-texts";

/** What can be looked at instead of standing ratings, the latest first. @throws AppError not-found */
export async function listRevealedRounds(
  actor: Actor,
  documentId: string,
  tx: Transaction = database().prisma,
): Promise<RevealedRoundLine[]> {
  const { teamId } = await findReadableDocument(actor, documentId, tx);
  const [rounds, since] = await Promise.all([
    tx.round.findMany({
      where: { state: "REVEALED", session: { documentId } },
      orderBy: [{ revealedAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        ordinal: true,
        revealedAt: true,
        session: {
          select: {
            id: true,
            title: true,
            isNamed: true,
            kind: true,
            state: true,
            createdById: true,
            criterion: { select: { id: true, name: true } },
          },
        },
      },
    }),
    readCoveredSince(documentId, tx),
  ]);
  const compared = comparedRounds(actor);
  return rounds.flatMap(
    ({ id, ordinal, revealedAt, session: { criterion, id: sessionId, title, isNamed, ...facts } }) =>
      holds(compared, {
        ...facts,
        id: sessionId,
        teamId,
        documentId,
        isRevealed: true,
        isFresh: since !== null && revealedAt! >= since,
        isCovering: isCoveringState(facts.state),
      })
        ? { id, ordinal, revealedAt: revealedAt!.toISOString(), session: { id: sessionId, title, isNamed }, criterion }
        : [],
  );
}

async function readCoveredSince(documentId: string, tx: Transaction): Promise<Date | null> {
  const [row] = await tx.$queryRawUnsafe<{ since: Date | null }[]>(
    `SELECT ${coveredSince("$1::uuid")} AS "since"`,
    documentId,
  );
  return row!.since;
}

/** A round that is not revealed is as one that is not there. @throws AppError not-found */
export async function readRevealedRound(actor: Actor, documentId: string, roundId: string): Promise<RevealedRound> {
  const tx = database().prisma;
  const line = (await listRevealedRounds(actor, documentId, tx)).find(({ id }) => id === roundId);
  if (!line) throw new AppError("not-found", "There is no such round that you may see.");
  const { session, ordinal } = line;
  const me = participationIn(actor, session.id);
  const [row, rounds, clauses, texts, roster, ballots] = await Promise.all([
    tx.session.findUniqueOrThrow({
      where: { id: session.id },
      select: { rule: true, criterion: true, document: { select: { teamId: true } } },
    }),
    tx.round.findMany({
      where: { sessionId: session.id, state: "REVEALED", ordinal: { lte: ordinal } },
      orderBy: { ordinal: "asc" },
      select: { id: true, ordinal: true, closedAt: true, results: true },
    }),
    readClauses(tx, session.id),
    readTexts(tx, session.id),
    readRoster(roundId, tx),
    me && ownBallots(me.participantId, tx),
  ]);
  const round = rounds.at(-1)!;
  const results = round.results as RoundResults;
  const asked = new Set(results.clauses.map(({ clauseId }) => clauseId));
  const before = new Map(
    rounds
      .slice(0, -1)
      .flatMap((each) =>
        (each.results as RoundResults).clauses.map(
          (result) => [result.clauseId, { ordinal: each.ordinal, result }] as const,
        ),
      ),
  );
  const own = me && roster.find(({ participantId }) => participantId === me.participantId);
  return {
    ...line,
    criterion: toAsks(row.criterion),
    criteria: await listAsked(tx, row.document.teamId),
    rule: row.rule as ClosenessRule,
    text: { versionId: texts[0]!.id, editionTitle: texts[0]!.editionTitle, version: texts[0]!.ordinal },
    texts: texts.length,
    clauses: clauses
      .filter(({ id }) => asked.has(id))
      .map(({ id, slug, number, title }) => ({ id, slug, number, title })),
    closedAt: round.closedAt!.toISOString(),
    roster: {
      of: roster.length,
      groups: foldGroups(roster, { isAnonymous: !session.isNamed }).map(({ name, raters }) => ({
        name,
        of: raters.length,
      })),
      raters: session.isNamed ? roster.map(({ name, group }) => ({ name, group })) : null,
    },
    results,
    before: [...before.values()].filter(({ result }) => asked.has(result.clauseId)),
    mine: own
      ? {
          name: own.name,
          answers: (ballots?.get(roundId)?.ratings ?? []).map(({ clauseId, value, cannotJudge, reason }) => ({
            clauseId,
            value,
            cannotJudge,
            reason,
          })),
        }
      : null,
  };
}

/** Whose ballots there are, by name. */
async function readRoster(roundId: string, tx: Transaction) {
  const ballots = await tx.ballot.findMany({
    where: { roundId },
    select: { participant: { select: { id: true, name: true, groupName: true } } },
    orderBy: [{ participant: { name: "asc" } }, { participantId: "asc" }],
  });
  return ballots.map(({ participant: { id, name, groupName } }) => ({ participantId: id, name, group: groupName }));
}
