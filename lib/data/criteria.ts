import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor, PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedTeams, readableTeams } from "@/lib/policies/team-policy";
import type { CriterionDto, EditCriterion, WordCriterion } from "@/lib/schemas/criterion";
import type { Significance } from "@/lib/schemas/rating";
import { makeScale, type ScaleKind } from "@/lib/statistics/scale";
import { type Transaction, database } from "./database";
import type { Criterion } from "./generated/client";
import { requireTeam } from "./teams";
import { type Write, type WriteOptions, requireVersion, write } from "./write";

const REFUSAL = "Only the owner and facilitators keep the criteria.";

/** In order; the first that is asked is the default. */
export async function listCriteria(actor: Actor, teamId: string): Promise<CriterionDto[]> {
  requireTeam(actor, teamId, readableTeams(actor), REFUSAL);
  const rows = await database().prisma.criterion.findMany({ where: { teamId }, orderBy: { ordinal: "asc" } });
  return rows.map(toCriterionDto);
}

/** It is not asked yet: its words can still be changed. */
export function createCriterion(
  actor: PersonActor,
  teamId: string,
  given: WordCriterion,
  options: WriteOptions,
): Promise<CriterionDto> {
  return write(actor, options, async (change) => {
    requireTeam(actor, teamId, managedTeams(actor), REFUSAL);
    await lockCriteria(change.tx, teamId);
    await requireFreeName(change.tx, teamId, given.name);
    const last = await change.tx.criterion.aggregate({ where: { teamId }, _max: { ordinal: true } });
    const criterion = await change.tx.criterion.create({
      data: { teamId, ...worded(given), ordinal: (last._max.ordinal ?? 0) + 1 },
    });
    await tell(change, criterion, "made the criterion");
    return toCriterionDto(criterion);
  });
}

/**
 * Asks it or stops asking it, or changes its words as long as it never was asked. What was answered stays, also while it is
 * not asked. Whether anybody has answered makes no difference: that is hidden.
 */
export function editCriterion(
  actor: PersonActor,
  criterionId: string,
  basedOn: number,
  edit: EditCriterion,
  options: WriteOptions,
): Promise<CriterionDto> {
  return write(actor, options, async (change) => {
    const criterion = await requireCriterion(change.tx, actor, criterionId);
    requireVersion(basedOn, criterion, toCriterionDto(criterion));
    const data =
      "isAsked" in edit ? await ask(change.tx, criterion, edit.isAsked) : await reword(change.tx, criterion, edit);
    const edited = await change.tx.criterion.update({
      where: { id: criterionId },
      data: { ...data, version: { increment: 1 } },
    });
    const verb = !("isAsked" in edit) ? "reworded" : edit.isAsked ? "began to ask" : "stopped asking";
    await tell(change, edited, `${verb} the criterion`);
    return toCriterionDto(edited);
  });
}

/** @throws AppError conflict for one that was ever asked: answers may name it. */
export function deleteCriterion(
  actor: PersonActor,
  criterionId: string,
  basedOn: number,
  options: WriteOptions,
): Promise<void> {
  return write(actor, options, async (change) => {
    const criterion = await requireCriterion(change.tx, actor, criterionId);
    requireVersion(basedOn, criterion, toCriterionDto(criterion));
    if (criterion.firstAskedAt) {
      throw new AppError("conflict", "This criterion was asked: it can be switched off, and its answers stay.");
    }
    await change.tx.criterion.delete({ where: { id: criterionId } });
    await tell(change, criterion, "deleted the criterion");
  });
}

async function reword(tx: Transaction, criterion: Criterion, given: WordCriterion) {
  if (criterion.firstAskedAt) {
    throw new AppError(
      "conflict",
      "This criterion was asked already, and its answers must keep meaning what was asked. Make a new one with the other words.",
    );
  }
  if (given.name !== criterion.name) await requireFreeName(tx, criterion.teamId, given.name);
  return worded(given);
}

async function ask(tx: Transaction, { id, teamId, firstAskedAt }: Criterion, isAsked: boolean) {
  const others = await tx.criterion.count({ where: { teamId, isAsked: true, NOT: { id } } });
  if (!isAsked && others === 0) {
    throw new AppError("conflict", "One question must be left to rate by. Switch another one on first.");
  }
  return { isAsked, firstAskedAt: firstAskedAt ?? (isAsked ? new Date() : null) };
}

function worded({ name, question, scale, steps }: WordCriterion) {
  const { least, greatest, steps: made } = makeScale(scale, steps);
  return { name, question, scale, least, greatest, steps: [...made] };
}

async function tell({ log, notify }: Write, { id, teamId }: Criterion, verb: string): Promise<void> {
  await log({ teamId, verb, subjectId: id });
  await notify({ topic: "team", id: teamId });
}

/** Of two that are made or switched at once the second sees the first. */
async function lockCriteria(tx: Transaction, teamId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId}::uuid FOR UPDATE`;
}

async function requireCriterion(tx: Transaction, actor: PersonActor, criterionId: string): Promise<Criterion> {
  const found = await tx.criterion.findUnique({ where: { id: criterionId }, select: { teamId: true } });
  if (!found || !holds(readableTeams(actor), found)) throw new AppError("not-found", "There is no such criterion.");
  if (!holds(managedTeams(actor), found)) throw new AppError("forbidden", REFUSAL);
  await lockCriteria(tx, found.teamId);
  const criterion = await tx.criterion.findUnique({ where: { id: criterionId } });
  if (!criterion) throw new AppError("not-found", "There is no such criterion.");
  return criterion;
}

async function requireFreeName(tx: Transaction, teamId: string, name: string): Promise<void> {
  if ((await tx.criterion.count({ where: { teamId, name } })) === 0) return;
  const message = "The team has a criterion of this name already.";
  throw new AppError("conflict", message, { fields: [{ field: "name", message }] });
}

/** What is asked and how, without what its editors need. */
export function toAsks(row: Criterion): Significance["criterion"] {
  const { isFixed: _, version: __, ...asks } = toCriterionDto(row);
  return asks;
}

export function toCriterionDto(row: Criterion): CriterionDto {
  const { id, name, question, least, greatest, isAsked, version } = row;
  return {
    id,
    name,
    question,
    scale: row.scale as ScaleKind,
    least,
    greatest,
    steps: row.steps as CriterionDto["steps"],
    isAsked,
    isFixed: row.firstAskedAt !== null,
    version,
  };
}
