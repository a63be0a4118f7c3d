// Which step of a session is told by mail, and to whom: one job a person, added with the step itself. Whether they may
// still know it is asked again when it is sent (mail-facts.ts).
import "server-only";
import type { SessionEvent } from "@/lib/sessions/transitions";
import type { Transaction } from "./database";
import type { Prisma } from "./generated/client";
import { addJobs, type MailKind } from "./jobs";

/** Takes part, and has an address that mail can go to. */
export const REACHABLE = {
  admittedAt: { not: null },
  leftAt: null,
  isSimulated: false,
  session: { kind: "REVIEW" },
  OR: [{ personId: { not: null } }, { email: { not: null } }],
} satisfies Prisma.ParticipantWhereInput;

type About = {
  kind: MailKind;
  subjectId: string;
  /** Where the same is told more than once. */
  once?: string;
};

export async function queueMails(tx: Transaction, about: About, who: Prisma.ParticipantWhereInput): Promise<void> {
  const { kind, subjectId, once } = about;
  const participants = await tx.participant.findMany({ where: { AND: [REACHABLE, who] }, select: { id: true } });
  const jobs = participants.map(({ id: participantId }) => {
    const key = ["mail", kind, subjectId, participantId, ...(once ? [once] : [])].join(":");
    return { key, payload: { kind, participantId, subjectId, key } };
  });
  await addJobs(tx, "send-mail", jobs);
}

type Step = {
  sessionId: string;
  event: SessionEvent;
  roundId: string | null;
  /** Whoever did it knows it; null for the clock. */
  participantId: string | null;
};

/** After the step has been made. */
export async function queueMailsOfStep(tx: Transaction, step: Step): Promise<void> {
  const { sessionId, event, roundId, participantId } = step;
  const others: Prisma.ParticipantWhereInput = participantId
    ? { sessionId, id: { not: participantId } }
    : { sessionId };
  switch (event) {
    case "START":
      return queueMails(tx, { kind: "ballot-link", subjectId: sessionId }, { sessionId, linkTokenHash: { not: null } });
    case "OPEN_ROUND":
      return queueMails(
        tx,
        { kind: "round-opened", subjectId: roundId! },
        { AND: [others, { OR: [{ ballots: { some: { roundId: roundId! } } }, { role: "RECORDER" }] }] },
      );
    case "CLOSE_ROUND":
      // The seal is for everybody, also for who closed it.
      return queueMails(tx, { kind: "round-closed", subjectId: roundId! }, { sessionId });
    case "REVEAL":
      // Where the clock reveals what it has just closed, the mail about the close says so.
      if (participantId === null) return;
      return queueMails(tx, { kind: "round-revealed", subjectId: roundId! }, others);
  }
}

/** Called where the brief is frozen. */
export async function queueMailsOfBrief(tx: Transaction, sessionId: string, participantId: string): Promise<void> {
  await queueMails(tx, { kind: "brief-frozen", subjectId: sessionId }, { sessionId, id: { not: participantId } });
}
