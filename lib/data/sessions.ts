import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor, KnownActor, PersonActor } from "@/lib/policies/actor";
import { participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedDocuments } from "@/lib/policies/document-policy";
import { readableSessions } from "@/lib/policies/session-policy";
import type { SessionLine } from "@/lib/schemas/session";
import {
  type CreateSession,
  type EditSession,
  type SessionTemplate,
  sessionTemplateSchema,
} from "@/lib/schemas/session-requests";
import { isRuleFor } from "@/lib/statistics/closeness";
import { toWhere } from "./compile-condition";
import { type Transaction, database } from "./database";
import { checkWritable, findReadableDocument } from "./find-readable";
import { deriveJoinCode } from "./join-session";
import { makePlan } from "./plan-rounds";
import { requireWriter } from "./recorders";
import { simulatedRaters } from "./rehearse";
import { checkSteers, claimSession, SESSION_FIELDS } from "./session-rows";
import { hashToken } from "./token";
import { requireVersion, type WriteOptions, write } from "./write";

/** How long a short link lets people in. */
const JOIN_HOURS = 12;

/** A draft, steered by who makes it. @throws AppError not-found, forbidden, bad-input */
export function createSession(
  actor: PersonActor,
  documentId: string,
  given: CreateSession,
  options: WriteOptions,
): Promise<{ id: string }> {
  return write(actor, options, async ({ tx, notify, log }) => {
    const document = await findReadableDocument(actor, documentId, tx);
    const isRehearsal = given.kind === "REHEARSAL";
    checkWritable(actor, document);
    if (!isRehearsal && !holds(managedDocuments(actor), document.facts)) {
      throw new AppError(
        "forbidden",
        "The owner and facilitators of the team start its sessions. You can rehearse alone.",
      );
    }
    await checkSettings(tx, document.teamId, given);
    await checkTexts(tx, documentId, given);
    const { versionIds, clauseIds, personIds: _, recorderIds: __, plan, keepAsTemplate, ...settings } = given;
    const id = crypto.randomUUID();
    const where = { id: document.teamId };
    const { outcomes } = await tx.team.findUniqueOrThrow({ where, select: { outcomes: true } });
    const people = isRehearsal ? [] : await participantsOf(tx, document.teamId, given);
    const own = await membersOf(tx, document.teamId, [actor.personId]);
    await tx.session.create({
      data: {
        id,
        documentId,
        ...settings,
        outcomes,
        createdById: actor.personId,
        joinCodeHash: hashToken(deriveJoinCode(id, 1)),
        joinExpiresAt: isRehearsal ? null : new Date(Date.now() + JOIN_HOURS * 3_600_000),
        // In the order that was chosen: the first is what opens.
        versions: { create: versionIds.map((versionId, ordinal) => ({ versionId, ordinal })) },
        clauses: { create: [...new Set(clauseIds)].map((clauseId) => ({ clauseId })) },
        participants: {
          create: [
            ...own.map((each) => ({ ...each, role: "FACILITATOR" as const, admittedAt: new Date() })),
            ...people
              .filter(({ personId }) => personId !== actor.personId)
              .map((each) => ({ ...each, admittedAt: new Date() })),
            ...(isRehearsal ? simulatedRaters() : []),
          ],
        },
      },
    });
    if (!isRehearsal) await makePlan(tx, id, plan);
    if (keepAsTemplate && !isRehearsal) {
      await tx.team.update({ where: { id: document.teamId }, data: { sessionTemplate: templateOf(given) } });
    }
    if (!isRehearsal) await log({ teamId: document.teamId, documentId, verb: "made a session", subjectId: id });
    await notify({ topic: "participants", id });
    return { id };
  });
}

/** Until the first round is opened: what is asked, of whom and by which rule is fixed from then on. */
export function editSession(
  actor: KnownActor,
  sessionId: string,
  basedOn: number,
  edit: EditSession,
  options: WriteOptions,
): Promise<{ version: number }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    requireVersion(basedOn, session, { id: sessionId, title: session.title, version: session.version });
    const isFixed = (await tx.round.count({ where: { sessionId } })) > 0;
    const { title: _, admitsAll: __, roundsPlanned: ___, ...fixed } = edit;
    if (isFixed && Object.keys(fixed).length > 0) {
      throw new AppError("conflict", "This is fixed since the first round was opened.");
    }
    if (edit.criterionId || edit.rule) {
      const { criterionId, rule } = session;
      await checkSettings(tx, session.facts.teamId, { criterionId, rule, ...edit });
    }
    const { version } = await tx.session.update({
      where: { id: sessionId },
      data: { ...edit, version: { increment: 1 } },
      select: { version: true },
    });
    await notify({ topic: "session", id: sessionId });
    return { version };
  });
}

/** The sessions on a document that the actor may see, the latest first. */
export async function listSessions(actor: Actor, documentId: string): Promise<SessionLine[]> {
  await findReadableDocument(actor, documentId);
  const rows = await database().prisma.session.findMany({
    where: { documentId, AND: toWhere(readableSessions(actor), SESSION_FIELDS) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: {
      brief: { select: { frozenAt: true } },
      _count: { select: { rounds: true, participants: { where: { admittedAt: { not: null } } } } },
    },
  });
  return rows.map(({ id, kind, title, state, createdAt, brief, _count }) => ({
    id,
    kind,
    title,
    state,
    createdAt: createdAt.toISOString(),
    isMine: participationIn(actor, id) !== null,
    participants: _count.participants,
    rounds: _count.rounds,
    isBriefFrozen: (brief?.frozenAt ?? null) !== null,
  }));
}

/** What the team kept for its next session; null where it kept nothing that still fits. */
export async function readSessionTemplate(actor: Actor, documentId: string): Promise<SessionTemplate | null> {
  const { teamId } = await findReadableDocument(actor, documentId);
  const team = await database().prisma.team.findUniqueOrThrow({
    where: { id: teamId },
    select: { sessionTemplate: true },
  });
  const kept = sessionTemplateSchema.safeParse(team.sessionTemplate);
  if (!kept.success) return null;
  const criterion = await database().prisma.criterion.findFirst({
    where: { id: kept.data.criterionId, teamId, isAsked: true },
  });
  return criterion && kept.data;
}

const templateOf = (given: CreateSession): SessionTemplate => sessionTemplateSchema.parse(given);

/** Who rates or reads along, and who records, which excludes both. */
async function participantsOf(tx: Transaction, teamId: string, { personIds, recorderIds }: CreateSession) {
  const people = await membersOf(tx, teamId, personIds);
  const recorders = await membersOf(tx, teamId, recorderIds);
  for (const { personId } of recorders) await requireWriter(tx, teamId, personId);
  return [
    ...people.filter(({ personId }) => !recorderIds.includes(personId)),
    ...recorders.map((each) => ({ ...each, role: "RECORDER" as const })),
  ];
}

async function membersOf(tx: Transaction, teamId: string, personIds: readonly string[]) {
  const members = await tx.membership.findMany({
    where: { teamId, personId: { in: [...personIds] }, leftAt: null },
    include: { person: { select: { name: true } }, group: { select: { name: true } } },
  });
  if (members.length < new Set(personIds).size)
    throw new AppError("bad-input", "Somebody you chose is not in the team.");
  return members.map(({ personId, role, person, group }) => ({
    personId,
    name: person.name,
    groupName: group?.name ?? null,
    // The team's observers stay observers.
    role: role === "OBSERVER" ? ("OBSERVER" as const) : ("RATER" as const),
  }));
}

async function checkSettings(
  tx: Transaction,
  teamId: string,
  { criterionId, rule }: Pick<CreateSession, "criterionId" | "rule">,
) {
  const criterion = await tx.criterion.findFirst({ where: { id: criterionId, teamId, isAsked: true } });
  if (!criterion) throw new AppError("bad-input", "This criterion is not one that the team asks by.");
  if (!isRuleFor(rule, criterion)) {
    throw new AppError("bad-input", "The RAND/UCLA rule is for the scale from 1 to 9 alone. Choose another rule.");
  }
}

async function checkTexts(tx: Transaction, documentId: string, { versionIds, clauseIds }: CreateSession) {
  const versions = await tx.version.findMany({
    where: { id: { in: versionIds }, edition: { documentId } },
    select: { editionId: true },
  });
  if (versions.length < versionIds.length) throw new AppError("bad-input", "A version is of another document.");
  if (new Set(versions.map(({ editionId }) => editionId)).size < versions.length) {
    throw new AppError("bad-input", "Choose one version of each edition.");
  }
  const clauses = await tx.clauseInVersion.findMany({
    where: { versionId: versionIds[0], clauseId: { in: clauseIds }, clause: { isRatable: true } },
    select: { clauseId: true },
  });
  if (clauses.length < new Set(clauseIds).size) {
    throw new AppError("bad-input", "A clause is not in the text that opens first, or is not one that is rated.");
  }
}
