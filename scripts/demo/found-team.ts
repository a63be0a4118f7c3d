// The stage: accounts without passwords, their team, and the bundled plan as lib/data brings it in.
import { insertTeam } from "@/lib/data/create-team";
import { database, type Transaction } from "@/lib/data/database";
import type { PersonActor } from "@/lib/policies/actor";
import type { Story } from "./story";

export type Stage = {
  /** Ids by name. */
  people: ReadonlyMap<string, string>;
  /** Ids by slug. */
  clauses: ReadonlyMap<string, string>;
  documentId: string;
  actors: ReadonlyMap<string, PersonActor>;
  labels: ReadonlyMap<string, string>;
  criterionId: string;
  /** By the edition's name; the first is what opens. */
  versions: ReadonlyMap<string, { id: string; text: string }>;
};

export async function foundTeam({ team: name, people }: Story): Promise<Stage> {
  return database().prisma.$transaction(async (tx) => {
    const ids = new Map<string, string>();
    for (const person of people) {
      // No mail can be sent to this domain (RFC 2606).
      const email = `${person.name.toLowerCase().replace(" ", "-")}@demo.example`;
      ids.set(person.name, (await tx.person.create({ data: { name: person.name, email } })).id);
    }
    const owner = people.find(({ role }) => role === "OWNER")!;
    const { id: teamId } = await insertTeam(tx, { name, ownerId: idOf(ids, owner.name), isDemo: true });
    for (const group of new Set(people.map((person) => person.group))) {
      const inIt = people.filter((person) => person !== owner && person.group === group);
      const groupId = group && (await tx.group.create({ data: { teamId, name: group } })).id;
      await tx.membership.createMany({
        data: inIt.map((person) => ({ teamId, personId: idOf(ids, person.name), role: person.role, groupId })),
      });
    }
    const actors = people.map((person) => [person.name, actorOf(idOf(ids, person.name), person, teamId)] as const);
    return { people: ids, actors: new Map(actors), ...(await findPlan(tx, teamId)) };
  });
}

async function findPlan(tx: Transaction, teamId: string) {
  const document = await tx.document.findFirstOrThrow({
    where: { teamId },
    select: {
      id: true,
      clauses: { select: { id: true, slug: true } },
      editions: {
        orderBy: { ordinal: "asc" },
        select: { title: true, versions: { select: { id: true, text: true } } },
      },
    },
  });
  const labels = await tx.label.findMany({ where: { teamId } });
  const criterion = await tx.criterion.findFirstOrThrow({ where: { teamId, ordinal: 1 } });
  return {
    documentId: document.id,
    clauses: new Map(document.clauses.map(({ slug, id }) => [slug, id])),
    versions: new Map(document.editions.map(({ title, versions }) => [title, versions[0]!])),
    labels: new Map(labels.map(({ name, id }) => [name, id])),
    criterionId: criterion.id,
  };
}

/** Nobody is signed in here, so their own id stands for the sign-in, which nothing of what they do in the demo asks for. */
function actorOf(personId: string, { name, role }: Story["people"][number], teamId: string): PersonActor {
  return {
    kind: "person",
    personId,
    name,
    email: "",
    signInId: personId,
    memberships: [{ teamId, role }],
    participations: [],
    coveredDocumentIds: [],
  };
}

/** The text of an edition by its name, else of the one that opens first. */
export function versionOf(stage: Stage, edition?: string): { id: string; text: string } {
  return edition === undefined ? [...stage.versions.values()][0]! : idOf(stage.versions, edition);
}

export function idOf<Value>(known: ReadonlyMap<string, Value>, name: string): Value {
  const found = known.get(name);
  if (!found) throw new Error(`The demo refers to "${name}", which does not exist.`);
  return found;
}
