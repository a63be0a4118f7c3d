// What a mail may say, read when it is sent: whoever has left, finished or lost their link since gets none. Nothing that a
// round hides is read here at all, so none of it can be in a mail.
import "server-only";
import { database } from "./database";
import { ballotToken } from "./ballot-token";
import type { MailJob } from "./jobs";
import { unfinishedRaters } from "./round-rows";
import { sendNotice } from "./write";

export type RoundInMail = {
  ordinal: number;
  state: "OPEN" | "CLOSED" | "REVEALED";
  closesAt: Date | null;
  revealsItself: boolean;
  commitment: string | null;
};

export type MailFacts = {
  to: { name: string; address: string };
  sessionId: string;
  sessionTitle: string;
  documentTitle: string;
  /** Who made the session. */
  from: string;
  /** They enter others' answers, and give none. */
  isRecorder: boolean;
  /** Of a personal ballot link; null for a person, who signs in. */
  token: string | null;
  /** What the mail is about, or the round that is open now. */
  round: RoundInMail | null;
  /** What was planned and did not happen. */
  missed: { opensAt: Date; refusal: string } | null;
};

/** Null where it is not to be sent (any more). */
export async function readMailFacts({ kind, participantId, subjectId }: MailJob): Promise<MailFacts | null> {
  const { prisma } = database();
  const participant = await prisma.participant.findUnique({
    where: { id: participantId },
    include: {
      person: { select: { email: true } },
      session: {
        include: {
          document: { select: { title: true } },
          createdBy: { select: { name: true } },
          brief: { select: { frozenAt: true } },
        },
      },
    },
  });
  const address = participant?.person?.email ?? participant?.email;
  if (!participant?.admittedAt || participant.leftAt || !address) return null;
  const { session } = participant;
  const isByLink = participant.personId === null;
  if (session.kind === "REHEARSAL" || (isByLink && participant.linkTokenHash === null)) return null;
  const facts: MailFacts = {
    to: { name: participant.name, address },
    sessionId: session.id,
    sessionTitle: session.title,
    documentTitle: session.document.title,
    from: session.createdBy.name,
    isRecorder: participant.role === "RECORDER",
    token: isByLink ? ballotToken(participant) : null,
    round: null,
    missed: null,
  };
  if (kind === "brief-frozen") return session.brief?.frozenAt ? facts : null;
  if (kind === "ballot-link") {
    if (!isByLink || session.state === "DRAFT" || session.state === "ARCHIVED") return null;
    const open = await prisma.round.findFirst({ where: { sessionId: session.id, state: "OPEN" } });
    return { ...facts, round: open && toRound(open) };
  }
  if (kind === "round-not-opened") {
    const planned = await prisma.plannedRound.findUnique({ where: { id: subjectId } });
    if (participant.role !== "FACILITATOR" || !planned?.refusal || planned.roundId) return null;
    return { ...facts, missed: { opensAt: planned.opensAt, refusal: planned.refusal } };
  }
  const row = await prisma.round.findUnique({ where: { id: subjectId } });
  const round = row && toRound(row);
  if (!round || !STILL_TRUE[kind].includes(round.state)) return null;
  if (kind === "round-reminder") {
    const unfinished = await unfinishedRaters(subjectId, session.finish, prisma);
    if (!unfinished.includes(participantId)) return null;
  }
  return { ...facts, round };
}

/** A round that was made void meanwhile is in none of them. */
const STILL_TRUE: Record<
  Exclude<MailJob["kind"], "ballot-link" | "round-not-opened" | "brief-frozen">,
  readonly string[]
> = {
  "round-opened": ["OPEN"],
  "round-reminder": ["OPEN"],
  "round-closed": ["CLOSED", "REVEALED"],
  "round-revealed": ["REVEALED"],
};

function toRound(row: Omit<RoundInMail, "state"> & { state: string }): RoundInMail | null {
  const { ordinal, state, closesAt, revealsItself, commitment } = row;
  if (state === "VOID") return null;
  return { ordinal, state: state as RoundInMail["state"], closesAt, revealsItself, commitment };
}

/** Of a personal link: the facilitator sees whether it has gone out. */
export async function recordDelivery({ kind, participantId }: MailJob, hasFailed: boolean): Promise<void> {
  if (kind !== "ballot-link") return;
  const at = new Date();
  const data = hasFailed ? { linkFailedAt: at } : { linkSentAt: at, linkFailedAt: null };
  await database().prisma.$transaction(async (tx) => {
    const { sessionId } = await tx.participant.update({ where: { id: participantId }, data });
    await sendNotice(tx, { topic: "session", id: sessionId });
  });
}
