import { describe, expect, it } from "vitest";
import { createThreadSchema, editThreadSchema } from "@/lib/schemas/thread";
import type { Operation } from "./operation";
import { requestOf } from "./request-of";
import { makeThread, uuid } from "./thread-samples.test-data";

const base = { key: "key-0001", at: "", status: "saving", problem: null } as const;

describe("requestOf", () => {
  it("sends creates with the operation's own key, so that a retry is done once", () => {
    const input = createThreadSchema.parse({ on: { place: "DOCUMENT" } });
    expect(requestOf({ ...base, kind: "create", input }, "d", null)).toEqual({
      path: "/documents/d/threads",
      method: "POST",
      body: input,
      idempotencyKey: "key-0001",
    });
  });

  it.each<[Operation, unknown]>([
    [{ ...base, kind: "label", threadId: uuid(1), labelId: uuid(7), isOn: true }, { labelIds: [uuid(6), uuid(7)] }],
    [{ ...base, kind: "label", threadId: uuid(1), labelId: uuid(6), isOn: false }, { labelIds: [] }],
    [{ ...base, kind: "resolve", threadId: uuid(1), isResolved: true }, { isResolved: true }],
    [
      { ...base, kind: "assign", threadId: uuid(1), assignee: { id: uuid(5), name: "You" }, from: null },
      { assigneeId: uuid(5) },
    ],
    [{ ...base, kind: "assign", threadId: uuid(1), assignee: null, from: uuid(5) }, { assigneeId: null }],
    [{ ...base, kind: "visibility", threadId: uuid(1), visibility: "ONLY_ME" }, { visibility: "ONLY_ME" }],
  ])("bases an edit on the newest telling of the thread: %o", (operation, body) => {
    const thread = makeThread({ id: uuid(1), version: 4, labelIds: [uuid(6)] });
    const request = requestOf(operation, "d", thread);
    expect(request).toEqual({ path: `/threads/${uuid(1)}`, method: "PATCH", basedOn: 4, body });
    expect(editThreadSchema.safeParse(request.body).success).toBe(true);
  });
});
