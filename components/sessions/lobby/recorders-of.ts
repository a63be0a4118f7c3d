import type { ParticipantDto, SessionView } from "@/lib/schemas/session";

/** Who can be given answers to enter. */
export function recordersOf({ participants }: Pick<SessionView, "participants">): ParticipantDto[] {
  return participants.filter(({ role, isAdmitted, hasLeft }) => role === "RECORDER" && isAdmitted && !hasLeft);
}
