// What a line of the inbox says, and where it leads.
import { nameClause } from "@/components/annotations/place-notes";
import type { NotificationDto } from "@/lib/schemas/inbox";

/** After the name of who did it; or, by the clock or a guest, a sentence of its own. */
export function sayWhat({ kind, actor, session }: NotificationDto): string {
  const ofSession = `“${session?.title}”`;
  const round = `round ${session?.round}`;
  switch (kind) {
    case "MENTION":
      return "mentioned you";
    case "REPLY":
      return "replied in a note you follow";
    case "ASSIGNMENT":
      return "assigned a note to you";
    case "RESOLUTION":
      return "resolved a note you follow";
    case "REOPENING":
      return "reopened a note you follow";
    case "INVITATION":
      return actor ? `asks you to take part in ${ofSession}` : `You are asked to take part in ${ofSession}`;
    case "FACILITATION":
      return actor ? `made you a facilitator of ${ofSession}` : `You were made a facilitator of ${ofSession}`;
    case "ROUND_OPENED":
      return actor ? `opened ${round} of ${ofSession}` : `Round ${session?.round} of ${ofSession} was opened`;
    case "ROUND_CLOSED":
      return actor ? `closed ${round} of ${ofSession}` : `Round ${session?.round} of ${ofSession} has closed`;
    case "ROUND_REVEALED":
      return actor ? `revealed ${round} of ${ofSession}` : `Round ${session?.round} of ${ofSession} is revealed`;
    case "BRIEF_FROZEN":
      return actor ? `froze the brief of ${ofSession}` : `The brief of ${ofSession} is frozen`;
  }
}

/** "Rita mentioned you": the whole of it. */
export function sayLine(notification: NotificationDto): string {
  const { actor } = notification;
  return actor ? `${actor.name} ${sayWhat(notification)}` : sayWhat(notification);
}

/** The document, then the clause if it is about one; the team, where one is in several. */
export function sayWhere({ document, thread, team }: NotificationDto, hasTeams: boolean): string[] {
  const clause = thread?.clause;
  const place = clause ? [clause.number && nameClause(clause), clause.title].filter(Boolean).join(" ") : null;
  return [document.title, place, hasTeams ? team.name : null].filter(
    (each) => each !== null && each !== "",
  ) as string[];
}

/** The note where its passage stands, or the session. */
export function hrefOf({ kind, document, thread, session }: NotificationDto): string {
  if (!thread) return `/sessions/${session!.id}${kind === "BRIEF_FROZEN" ? "/brief" : ""}`;
  const params = new URLSearchParams(thread.editionId ? { edition: thread.editionId } : {});
  params.set("note", thread.id);
  return `/documents/${document.id}?${params.toString()}`;
}
