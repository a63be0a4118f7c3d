// Threads for unit tests.
import type { CommentDto, ThreadDto } from "@/lib/schemas/thread";
import type { PlacedNote } from "./place-notes";

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

export function makeThread(change: Partial<ThreadDto> = {}): ThreadDto {
  return {
    id: uuid(100),
    documentId: uuid(900),
    version: 1,
    sequence: 1,
    place: "DOCUMENT",
    clauseId: null,
    visibility: "TEAM",
    author: { id: uuid(2), name: "Reviewer 2" },
    createdAt: "2026-01-01T00:00:00Z",
    sharedAt: null,
    resolved: null,
    assignee: null,
    labelIds: [],
    annotation: null,
    comments: [],
    can: { write: true, withdraw: false, restore: false },
    ...change,
  };
}

export function makeComment(change: Partial<CommentDto> = {}): CommentDto {
  return {
    id: uuid(200),
    version: 1,
    author: { id: uuid(2), name: "Reviewer 2" },
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Words" }] }] },
    createdAt: "2026-01-01T00:00:00Z",
    editedAt: null,
    isDeleted: false,
    can: { edit: false, restore: false },
    ...change,
  };
}

export function placeSample(thread: ThreadDto, change: Partial<PlacedNote> = {}): PlacedNote {
  return {
    thread,
    id: thread.id,
    viewKey: thread.id,
    isSaved: true,
    operations: [],
    span: { start: 0, end: 1 },
    clause: null,
    drift: "none",
    ...change,
  };
}
