// What one may know and do who knocked at a session and is not in it.
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, ANONYMOUS } from "@/lib/policies/actor";
import { type Cast, makeCast } from "@/test/actors";
import { joinCodeOf, makeSession, newSession } from "@/test/sessions";
import { findGuest } from "./find-actor";
import { joinSession, readJoinOffer } from "./join-session";
import { editParticipant } from "./participants";
import { readSession } from "./read-session";
import { readStanding } from "./read-standing";
import { createSession } from "./sessions";
import { hashToken } from "./token";

const ADDRESS = "192.0.2.7";

let cast: Cast;
beforeAll(async () => void (cast = await makeCast()));

async function knock() {
  const { sessionId } = await makeSession(cast);
  const code = joinCodeOf(sessionId);
  const { guestToken } = await joinSession(ANONYMOUS, { code, name: "Gita", address: ADDRESS });
  const tokenHash = hashToken(guestToken!);
  const guest = await findGuest(tokenHash);
  if (guest.kind !== "guest") throw new Error("The guest is nobody.");
  const standing = (actor: Actor) => readStanding(actor, sessionId, tokenHash);
  return { sessionId, code, guest, tokenHash, standing };
}

describe("a guest who knocked", () => {
  it("waits, reads nothing, is not asked for a name again, and stands outside no more once let in", async () => {
    const { sessionId, code, guest, tokenHash, standing } = await knock();
    expect(await standing(guest)).toMatchObject({ name: "Gita", is: "waiting" });
    await expect(readSession(guest, sessionId)).rejects.toMatchObject({ code: "not-found" });
    expect(await readJoinOffer(guest, code, ADDRESS)).toMatchObject({ isIn: true });
    expect(await readJoinOffer(ANONYMOUS, code, ADDRESS)).toMatchObject({ isIn: false });
    await editParticipant(await cast.owner.actor(), guest.participantId, { isAdmitted: true }, {});
    expect(await standing(await findGuest(tokenHash))).toBeNull();
  });

  it("is told when turned away, and when sent out", async () => {
    const { guest, tokenHash, standing } = await knock();
    const owner = await cast.owner.actor();
    await editParticipant(owner, guest.participantId, { hasLeft: true }, {});
    expect(await findGuest(tokenHash)).toEqual(ANONYMOUS);
    expect(await standing(ANONYMOUS)).toMatchObject({ is: "turned-away" });
    await editParticipant(owner, guest.participantId, { isAdmitted: true }, {});
    await editParticipant(owner, guest.participantId, { hasLeft: true }, {});
    expect(await standing(ANONYMOUS)).toMatchObject({ is: "gone" });
  });

  it("may leave while waiting, lets nobody else in or out, and is nothing to another browser", async () => {
    const { sessionId, guest, standing } = await knock();
    await expect(editParticipant(guest, guest.participantId, { isAdmitted: true }, {})).rejects.toThrow();
    const { guest: other } = await knock();
    await expect(editParticipant(other, guest.participantId, { hasLeft: true }, {})).rejects.toMatchObject({
      code: "not-found",
    });
    await editParticipant(guest, guest.participantId, { hasLeft: true }, {});
    expect(await standing(ANONYMOUS)).toMatchObject({ is: "turned-away" });
    expect(await readStanding(ANONYMOUS, sessionId, null)).toBeNull();
    expect(await readStanding(await cast.stranger.actor(), sessionId, null)).toBeNull();
  });
});

describe("who has an account and is not in the team", () => {
  it("waits like a guest", async () => {
    const { sessionId, code } = await knock();
    const stranger = await cast.stranger.actor();
    await joinSession(stranger, { code, address: ADDRESS });
    expect(await readStanding(stranger, sessionId, null)).toMatchObject({ is: "waiting" });
    expect(await readJoinOffer(stranger, code, ADDRESS)).toMatchObject({ isIn: true });
  });
});

it("leaves the team's observers observers when they are chosen for a session", async () => {
  const owner = await cast.owner.actor();
  const given = await newSession(cast, { personIds: [cast.observer, cast.reviewer].map(({ personId }) => personId) });
  const { id } = await createSession(owner, cast.documentId, given, {});
  const { participants } = await readSession(owner, id);
  expect(participants.map(({ name, role }) => `${name}: ${role}`).toSorted()).toEqual([
    "Observer: OBSERVER",
    "Owner: FACILITATOR",
    "Reviewer 1: RATER",
  ]);
});
