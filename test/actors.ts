// A team with one person in every role, a stranger from another team, and a sign-in for each: what endpoints are tested with.
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { insertTeam } from "@/lib/data/create-team";
import { database } from "@/lib/data/database";
import { findActor } from "@/lib/data/find-actor";
import { env } from "@/lib/env";
import type { PersonActor, Role } from "@/lib/policies/actor";

export type TestPerson = {
  personId: string;
  name: string;
  email: string;
  signInId: string;
  /** In the team it was made for. */
  membershipId: string;
  teamId: string;
  /** What the browser would send. */
  cookie: string;
  /** As route() would find it, now. */
  actor: () => Promise<PersonActor>;
};

export type Cast = {
  teamId: string;
  /** The bundled plan, in the team. */
  documentId: string;
  owner: TestPerson;
  facilitator: TestPerson;
  reviewer: TestPerson;
  secondReviewer: TestPerson;
  observer: TestPerson;
  /** Owns another team, and is not in this one. */
  stranger: TestPerson;
};

export async function makeCast(): Promise<Cast> {
  const owner = await makeOwner("Owner");
  const { teamId } = owner;
  const { id: documentId } = await database().prisma.document.findFirstOrThrow({ where: { teamId } });
  return {
    teamId,
    documentId,
    owner,
    facilitator: await makeMember(teamId, "FACILITATOR", "Facilitator"),
    reviewer: await makeMember(teamId, "REVIEWER", "Reviewer 1"),
    secondReviewer: await makeMember(teamId, "REVIEWER", "Reviewer 2"),
    observer: await makeMember(teamId, "OBSERVER", "Observer"),
    stranger: await makeOwner("Stranger"),
  };
}

/** A person with a team of their own. */
export async function makeOwner(name: string): Promise<TestPerson> {
  const person = await makePerson(name);
  const { id: teamId } = await database().prisma.$transaction((tx) =>
    insertTeam(tx, { name: `Team of ${name}`, ownerId: person.personId }),
  );
  const { id: membershipId } = await database().prisma.membership.findFirstOrThrow({ where: { teamId } });
  return { ...person, teamId, membershipId };
}

export async function makeMember(teamId: string, role: Exclude<Role, "OWNER">, name: string): Promise<TestPerson> {
  const person = await makePerson(name);
  const membership = await database().prisma.membership.create({ data: { teamId, personId: person.personId, role } });
  return { ...person, teamId, membershipId: membership.id };
}

/** Somebody with an account and no team. No password: tests that sign in set one. */
export async function makePerson(name: string): Promise<Omit<TestPerson, "teamId" | "membershipId">> {
  const email = `${randomUUID()}@example.org`;
  const person = await database().prisma.person.create({ data: { name, email } });
  return { personId: person.id, name, email, ...(await signIn(person.id)) };
}

/** One more signed-in device of a person. */
export async function signIn(personId: string): Promise<Pick<TestPerson, "signInId" | "cookie" | "actor">> {
  const { id: signInId } = await database().prisma.signIn.create({ data: { personId, userAgent: "A test" } });
  const token = await encode({ token: { signInId }, secret: env().AUTH_SECRET });
  return {
    signInId,
    cookie: `next-auth.session-token=${token}`,
    actor: async () => {
      const actor = await findActor(signInId);
      if (actor.kind === "anonymous") throw new Error("This sign-in is revoked.");
      return actor;
    },
  };
}
