// A rating says which version it was made on; who rated is told where the words changed since, and nobody else is.
import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { readChangedClauses } from "@/lib/data/read-changed-clauses";
import { readVersion } from "@/lib/data/read-version";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { ACCESS, type Charter, clause, makeCharter, publishNext, SAFETY, type Version } from "@/test/charter";
import { POST as give } from "./[clauseId]/ratings/route";

const { prisma } = database();
const SECOND = [
  clause("1", "Access", ACCESS),
  clause("2", "Safety", SAFETY.replace("in the use of boats", "in the handling of small boats")),
];

let cast: Cast;
let charter: Charter;
let second: Version;
let access: string;
let safety: string;

async function rate(as: TestPerson, clauseId: string, versionId: string, value: number, supersedesId: string | null) {
  const { id: criterionId } = await prisma.criterion.findFirstOrThrow({ where: { teamId: cast.teamId, ordinal: 1 } });
  const body = { criterionId, versionId, value, cannotJudge: null, supersedesId };
  const answer = await call(give, { as, params: { clauseId }, body });
  expect(answer.status, answer.body.title).toBe(201);
  return answer.body.mine as { id: string; versionId: string; sawOthers: boolean };
}

async function changedFor(person: TestPerson, version = second) {
  const actor = await person.actor();
  const versions = [{ id: charter.first.id }, { id: second.id }];
  return readChangedClauses(actor, await readVersion(actor, version.id), versions);
}

beforeAll(async () => {
  cast = await makeCast();
  charter = await makeCharter(cast);
  const slugs = await prisma.clause.findMany({ where: { documentId: charter.documentId }, orderBy: { slug: "asc" } });
  [access, safety] = slugs.map(({ id }) => id) as [string, string];
});

it("is told of changed words alone, to the one who rated them, until it is said again", async () => {
  await rate(cast.reviewer, access, charter.first.id, 30, null);
  const mine = await rate(cast.reviewer, safety, charter.first.id, 70, null);
  second = await publishNext(cast.owner, charter, SECOND);
  expect(await changedFor(cast.reviewer)).toEqual({ [safety]: [charter.first.id] });
  expect(await changedFor(cast.reviewer, charter.first)).toEqual({});
  for (const other of [cast.owner, cast.secondReviewer, cast.observer]) expect(await changedFor(other)).toEqual({});

  // Others' values are to be seen meanwhile: to say that one's own still stands is no change of mind after seeing them.
  await rate(cast.owner, safety, second.id, 10, null);
  const again = await rate(cast.reviewer, safety, second.id, 70, mine.id);
  expect(again).toMatchObject({ versionId: second.id, sawOthers: false });
  expect(again.id).not.toBe(mine.id);
  expect(await changedFor(cast.reviewer)).toEqual({});
  expect((await rate(cast.reviewer, safety, second.id, 70, again.id)).id).toBe(again.id);
  expect(await rate(cast.reviewer, safety, second.id, 60, again.id)).toMatchObject({ sawOthers: true });
});
