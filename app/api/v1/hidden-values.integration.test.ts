// Worlds that differ in one hidden value: whoever may not know it gets the same bytes from every endpoint that reads. The
// worlds are one database, whose append-only row is rewritten behind the trigger's back, so that ids and times are equal.
import { expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { type EndpointRequest, REQUESTS } from "@/test/endpoint-requests";
import { loadHandlers } from "@/test/load-handlers";

const { pool } = database();

async function rewrite(sql: string, ratingId: string): Promise<void> {
  await pool.query(`ALTER TABLE "Rating" DISABLE TRIGGER immutable`);
  await pool.query(`${sql} WHERE "id" = $1`, [ratingId]);
  await pool.query(`ALTER TABLE "Rating" ENABLE TRIGGER immutable`);
}

it("a rating is in nothing that others get before they have given theirs: not its value, not that it is there", async () => {
  const cast = await makeCast();
  const handlers = await loadHandlers();
  const rate = REQUESTS["POST /clauses/[clauseId]/ratings"]!;
  const give = async (as: TestPerson, changes: object = {}) => {
    const { params, body } = await rate(cast, as);
    const handler = handlers.get("POST /clauses/[clauseId]/ratings")!;
    const answer = await call(handler, { as, params, body: { ...(body as object), ...changes } });
    expect(answer.status).toBe(201);
    return answer.body.mine.id as string;
  };
  await give(cast.facilitator);
  await give(cast.owner, { value: null, cannotJudge: "UNCLEAR" });
  const hidden = await give(cast.secondReviewer, { value: 10 });

  const requests: [string, EndpointRequest][] = [];
  for (const name of handlers.keys()) {
    if (name.startsWith("GET ")) requests.push([name, await REQUESTS[name]!(cast, null)]);
  }
  const received = async (as: TestPerson | null) => {
    const answers: Record<string, string> = {};
    for (const [name, request] of requests) {
      const { status, body, headers } = await call(handlers.get(name)!, { as, ...request });
      // The one thing in an answer that is of chance alone.
      const requestId = headers.get("x-request-id")!;
      answers[name] = JSON.stringify([status, body, [...headers]]).replaceAll(requestId, "");
    }
    return answers;
  };
  const { reviewer, owner, observer, stranger, facilitator } = cast;
  const lookAround = async () => ({
    ignorant: await Promise.all([reviewer, owner, observer, stranger, null].map(received)),
    knowing: await received(facilitator),
  });

  const ten = await lookAround();
  await rewrite(`UPDATE "Rating" SET "value" = 90`, hidden);
  const ninety = await lookAround();
  await rewrite(`UPDATE "Rating" SET "value" = NULL, "cannotJudge" = 'RECUSED', "reason" = 'It is mine.'`, hidden);
  const recused = await lookAround();
  await rewrite(`DELETE FROM "Rating"`, hidden);
  const none = await lookAround();

  for (const world of [ninety, recused, none]) expect(world.ignorant).toEqual(ten.ignorant);
  // And whoever may know does: the worlds are told apart where they should be.
  const significance = [ten, ninety, recused, none].map(
    (world) => world.knowing["GET /documents/[documentId]/significance"],
  );
  expect(new Set(significance).size).toBe(4);
});
