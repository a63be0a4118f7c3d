// Lines of an inbox for unit tests.
import type { NotificationDto } from "@/lib/schemas/inbox";

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

export function makeNotification(change: Partial<NotificationDto> = {}): NotificationDto {
  return {
    id: uuid(1),
    kind: "MENTION",
    createdAt: "2026-01-01T00:00:00Z",
    isRead: false,
    actor: { id: uuid(2), name: "Rita" },
    team: { id: uuid(3), name: "Team" },
    document: { id: uuid(4), title: "The plan" },
    thread: { id: uuid(5), place: "DOCUMENT", editionId: null, clause: null, quote: null, words: "@Olga Who pays?" },
    session: null,
    ...change,
  };
}
