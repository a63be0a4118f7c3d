import { beforeAll, describe, expect, it } from "vitest";
import { createThread } from "@/lib/data/create-thread";
import { readThread } from "@/lib/data/read-thread";
import type { CreateThread } from "@/lib/schemas/thread";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { deliveryOf } from "./delivery";

let cast: Cast;
beforeAll(async () => void (cast = await makeCast()));

async function tell(visibility: CreateThread["visibility"]) {
  const words = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Who pays?" }] }];
  const given = { on: { place: "DOCUMENT" as const }, visibility, comment: { type: "doc" as const, content: words } };
  const actor = await cast.reviewer.actor();
  const { id } = await createThread(actor, cast.documentId, { ...given, labelIds: [] }, {});
  const eventFor = await deliveryOf({ topic: "thread", id, clientId: "a tab" });
  return { id, tell: async (person: TestPerson) => eventFor(await person.actor()) };
}

describe("a thread told to many", () => {
  it("reaches each reader as the API would answer them", async () => {
    const { id, tell: told } = await tell("TEAM");
    for (const person of [cast.owner, cast.reviewer, cast.secondReviewer, cast.observer]) {
      const thread = await readThread(await person.actor(), id);
      expect(await told(person)).toEqual({ type: "thread", thread, clientId: "a tab" });
    }
  });

  it("is one event for all who have the same rights, so that it is written out once", async () => {
    const { tell: told } = await tell("TEAM");
    const event = await told(cast.secondReviewer);
    expect(await told(cast.owner)).toBe(event);
    expect(await told(cast.reviewer)).not.toBe(event);
    expect(await told(cast.observer)).not.toBe(event);
  });

  it("reaches nobody else when it is private", async () => {
    const { id, tell: told } = await tell("ONLY_ME");
    expect(await told(cast.reviewer)).toMatchObject({ type: "thread", thread: { id } });
    for (const person of [cast.owner, cast.secondReviewer, cast.observer, cast.stranger]) {
      expect(await told(person)).toBeNull();
    }
  });
});
