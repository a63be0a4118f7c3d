import { ApiError, ask } from "@/lib/api-client";
import type { CreateSession, MoveSession } from "@/lib/schemas/session-requests";

/**
 * Makes a session and starts it. One that was made and did not start is a draft, whose page offers to start it.
 * @returns the address of its page.
 */
export async function startSession(
  documentId: string,
  body: CreateSession,
  { idempotencyKey, as }: { idempotencyKey: string; as: string },
): Promise<string> {
  const { id } = await ask<{ id: string }>(`/documents/${documentId}/sessions`, {
    method: "POST",
    body,
    idempotencyKey,
    as,
  });
  const move: MoveSession = { event: "START", sequence: 0, reason: "", closesAt: null, revealsItself: false };
  await ask(`/sessions/${id}/transitions`, { method: "POST", body: move, as }).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
  });
  return `/sessions/${id}`;
}
