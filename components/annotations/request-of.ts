import type { ThreadDto } from "@/lib/schemas/thread";
import { type Operation, labelsAfter } from "./operation";

export type Request = {
  path: string;
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  idempotencyKey?: string;
  basedOn?: number;
};

/** The call that saves an operation. `thread` is the newest telling of it; a new note has none. */
export function requestOf(operation: Operation, documentId: string, thread: ThreadDto | null): Request {
  const { key } = operation;
  const edit = (threadId: string, body: unknown): Request => ({
    path: `/threads/${threadId}`,
    method: "PATCH",
    body,
    basedOn: thread?.version ?? 0,
  });
  switch (operation.kind) {
    case "create":
      return { path: `/documents/${documentId}/threads`, method: "POST", body: operation.input, idempotencyKey: key };
    case "reply":
      return {
        path: `/threads/${operation.threadId}/comments`,
        method: "POST",
        body: { body: operation.body },
        idempotencyKey: key,
      };
    case "rewrite":
      return {
        path: `/comments/${operation.commentId}`,
        method: "PATCH",
        body: { body: operation.body },
        basedOn: operation.basedOn,
        idempotencyKey: key,
      };
    case "remove-comment":
      return { path: `/comments/${operation.commentId}`, method: "DELETE" };
    case "restore-comment":
      return { path: `/comments/${operation.commentId}/restoration`, method: "POST" };
    case "remove":
      return { path: `/threads/${operation.threadId}`, method: "DELETE" };
    case "restore":
      return { path: `/threads/${operation.threadId}/restoration`, method: "POST" };
    case "resolve":
      return edit(operation.threadId, { isResolved: operation.isResolved });
    case "label":
      return edit(operation.threadId, { labelIds: thread ? labelsAfter(thread, operation) : [] });
    case "assign":
      return edit(operation.threadId, { assigneeId: operation.assignee?.id ?? null });
    case "visibility":
      return edit(operation.threadId, { visibility: operation.visibility });
    case "rate":
      return operation.value === null
        ? { path: `/annotations/${thread?.annotation?.id}/rating`, method: "DELETE" }
        : { path: `/annotations/${thread?.annotation?.id}/rating`, method: "PUT", body: { value: operation.value } };
  }
}
