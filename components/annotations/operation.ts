// What a person did and the server has not confirmed yet. The screen shows it as done; the words in it are never thrown
// away by a failure.
import type { ApiErrorCode } from "@/lib/api-client";
import type { RichText } from "@/lib/schemas/rich-text";
import type { CommentDto, CreateThread, ThreadDto } from "@/lib/schemas/thread";

export type Act =
  | { kind: "create"; input: CreateThread }
  | { kind: "reply"; threadId: string; body: RichText }
  | { kind: "rewrite"; threadId: string; commentId: string; basedOn: number; body: RichText }
  | { kind: "remove-comment" | "restore-comment"; threadId: string; commentId: string }
  | { kind: "remove" | "restore"; threadId: string }
  | { kind: "resolve"; threadId: string; isResolved: boolean }
  | { kind: "label"; threadId: string; labelId: string; isOn: boolean }
  /** `from`: whose it was when this was chosen, so that another's choice is not passed over unseen. */
  | { kind: "assign"; threadId: string; assignee: Me | null; from: string | null }
  | { kind: "visibility"; threadId: string; visibility: ThreadDto["visibility"] }
  | { kind: "rate"; threadId: string; value: number | null };

export type Problem = { code: ApiErrorCode; message: string; current?: unknown };

export type Operation = Act & {
  /** The Idempotency-Key of what is not the same done twice, kept over every retry; of a new note or reply also its id until the server gives one. */
  key: string;
  /** ISO time of the act. */
  at: string;
  status: "saving" | "failed";
  problem: Problem | null;
};

export type Me = { id: string; name: string };

/** Does it carry words that somebody typed? Those are thrown away by nobody else. */
export function holdsWords(act: Act): boolean {
  return act.kind === "reply" || act.kind === "rewrite" || act.kind === "create";
}

/** A new note as it looks before the server has it. */
export function imagineThread(operation: Operation & { kind: "create" }, documentId: string, me: Me): ThreadDto {
  const { input, key, at } = operation;
  const { on } = input;
  return {
    id: key,
    documentId,
    version: 0,
    sequence: 0,
    place: on.place,
    clauseId: on.place === "CLAUSE" ? on.clauseId : null,
    visibility: input.visibility,
    author: me,
    createdAt: at,
    sharedAt: null,
    resolved: null,
    assignee: null,
    labelIds: input.labelIds,
    annotation: on.place === "PASSAGE" ? imagineAnnotation(on.passage, key, input.importance, me) : null,
    comments: input.comment ? [imagineComment(input.comment, key, at, me)] : [],
    can: { write: false, withdraw: false, restore: false },
  };
}

function imagineAnnotation(
  passage: Extract<CreateThread["on"], { place: "PASSAGE" }>["passage"],
  key: string,
  importance: number | undefined,
  me: Me,
): NonNullable<ThreadDto["annotation"]> {
  const { versionId, exact, prefix, suffix, start, end } = passage;
  return {
    id: key,
    quote: { exact, prefix, suffix },
    madeOn: { versionId, start, end },
    anchors: [{ versionId, version: 1, status: "EXACT", start, end, score: 1, settled: null }],
    ratings: importance === undefined ? [] : [{ person: me, value: importance }],
  };
}

function imagineComment(body: RichText, key: string, at: string, me: Me): CommentDto {
  return {
    id: key,
    version: 0,
    author: me,
    body,
    createdAt: at,
    editedAt: null,
    isDeleted: false,
    can: { edit: false, restore: false },
  };
}

/** The thread as it will be when the act is saved; null when it will be gone. */
export function applyOperation(thread: ThreadDto, operation: Operation, me: Me): ThreadDto | null {
  const { at } = operation;
  switch (operation.kind) {
    case "create":
    case "restore":
      return thread;
    case "remove":
      return null;
    case "reply":
      return { ...thread, comments: [...thread.comments, imagineComment(operation.body, operation.key, at, me)] };
    case "rewrite":
      return changeComment(thread, operation.commentId, (comment) => ({
        ...comment,
        body: operation.body,
        editedAt: at,
      }));
    case "remove-comment":
      return changeComment(thread, operation.commentId, (comment) => ({ ...comment, body: null, isDeleted: true }));
    case "restore-comment":
      return thread;
    case "resolve":
      return { ...thread, resolved: operation.isResolved ? { at, by: me } : null };
    case "label":
      return { ...thread, labelIds: labelsAfter(thread, operation) };
    case "assign":
      return { ...thread, assignee: operation.assignee };
    case "visibility":
      return { ...thread, visibility: operation.visibility };
    case "rate":
      return rate(thread, operation.value, me);
  }
}

export function labelsAfter({ labelIds }: ThreadDto, { labelId, isOn }: { labelId: string; isOn: boolean }): string[] {
  const others = labelIds.filter((id) => id !== labelId);
  return isOn ? [...others, labelId] : others;
}

function rate(thread: ThreadDto, value: number | null, me: Me): ThreadDto {
  if (!thread.annotation) return thread;
  const others = thread.annotation.ratings.filter(({ person }) => person.id !== me.id);
  const ratings = value === null ? others : [...others, { person: me, value }];
  return { ...thread, annotation: { ...thread.annotation, ratings } };
}

function changeComment(thread: ThreadDto, id: string, change: (comment: CommentDto) => CommentDto): ThreadDto {
  return { ...thread, comments: thread.comments.map((comment) => (comment.id === id ? change(comment) : comment)) };
}
