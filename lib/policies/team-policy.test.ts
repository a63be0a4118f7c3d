import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Actor, type Role } from "./actor";
import { holds } from "./condition";
import {
  governedMemberships,
  groupableMemberships,
  managedTeams,
  mayInviteAs,
  ownedTeams,
  readableMemberships,
  readableTeams,
  removableMemberships,
  restorableMemberships,
} from "./team-policy";

const ROLES: Role[] = ["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"];

function actorAs(role: Role, teamId = "team", personId = "me"): Actor {
  const person = { name: "Me", email: "me@example.org", signInId: "sign-in" };
  return {
    kind: "person",
    personId,
    ...person,
    memberships: [{ teamId, role }],
    participations: [],
    coveredDocumentIds: [],
  };
}

const ACTORS: Record<string, Actor> = {
  ...Object.fromEntries(ROLES.map((role) => [role, actorAs(role)])),
  stranger: actorAs("OWNER", "another team"),
  anonymous: ANONYMOUS,
};
const whoMay = (test: (actor: Actor) => boolean) => Object.keys(ACTORS).filter((name) => test(ACTORS[name]!));
const member = (role: Role, hasLeft = false) => ({ teamId: "team", personId: "them", role, hasLeft });

describe("a team", () => {
  it.each([
    ["read", readableTeams, ROLES],
    ["managed", managedTeams, ["OWNER", "FACILITATOR"]],
    ["owned", ownedTeams, ["OWNER"]],
  ] as const)("is %s by", (_, policy, roles) => {
    expect(whoMay((actor) => holds(policy(actor), { teamId: "team" }))).toEqual(roles);
  });
});

describe("inviting as", () => {
  it.each([
    ["OWNER", []],
    ["FACILITATOR", ["OWNER"]],
    ["REVIEWER", ["OWNER", "FACILITATOR"]],
    ["OBSERVER", ["OWNER", "FACILITATOR"]],
  ] as const)("%s", (role, roles) => expect(whoMay((actor) => mayInviteAs(actor, "team", role))).toEqual(roles));
});

describe("a membership", () => {
  const may = (policy: typeof removableMemberships, row: ReturnType<typeof member>) =>
    whoMay((actor) => holds(policy(actor), row));

  it("is known to the team, also after leaving", () => {
    expect(may(readableMemberships, member("REVIEWER", true))).toEqual(ROLES);
  });

  it("is grouped by stewards and governed by the owner while it lasts", () => {
    expect(may(groupableMemberships, member("REVIEWER"))).toEqual(["OWNER", "FACILITATOR"]);
    expect(may(governedMemberships, member("REVIEWER"))).toEqual(["OWNER"]);
    expect(may(governedMemberships, member("OWNER"))).toEqual([]);
    for (const policy of [groupableMemberships, governedMemberships, removableMemberships]) {
      expect(may(policy, member("REVIEWER", true))).toEqual([]);
    }
  });

  it("is removed from above, and restored by whoever may remove", () => {
    for (const [policy, hasLeft] of [
      [removableMemberships, false],
      [restorableMemberships, true],
    ] as const) {
      expect(may(policy, member("OWNER", hasLeft))).toEqual([]);
      expect(may(policy, member("FACILITATOR", hasLeft))).toEqual(["OWNER"]);
      expect(may(policy, member("REVIEWER", hasLeft))).toEqual(["OWNER", "FACILITATOR"]);
      expect(may(policy, member("OBSERVER", hasLeft))).toEqual(["OWNER", "FACILITATOR"]);
    }
    expect(may(restorableMemberships, member("REVIEWER"))).toEqual([]);
  });

  it("is left by its own person, unless they own the team", () => {
    for (const role of ROLES) {
      const row = { ...member(role), personId: "me" };
      expect(holds(removableMemberships(actorAs(role)), row), role).toBe(role !== "OWNER");
    }
  });
});
