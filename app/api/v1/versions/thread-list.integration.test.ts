import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { firstVersion, words } from "@/test/talk";
import { POST as create } from "../documents/[documentId]/threads/route";
import { GET as list } from "./[versionId]/threads/route";

let cast: Cast;
let params: { versionId: string };
beforeAll(async () => {
  cast = await makeCast();
  params = { versionId: (await firstVersion(cast.documentId)).id };
});

const write = (as: TestPerson, visibility: "TEAM" | "ONLY_ME") =>
  call(create, {
    as,
    params: { documentId: cast.documentId },
    body: { on: { place: "DOCUMENT" }, visibility, comment: words("A note") },
    key: randomUUID(),
  });
const ask = (as: TestPerson, tag?: string | null) =>
  call(list, { as, params, headers: tag ? { "if-none-match": tag } : {} });

it("is sent again only if something in it that one may see has changed", async () => {
  await write(cast.owner, "TEAM");
  const first = await ask(cast.reviewer);
  const tag = first.headers.get("etag");
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  expect((await ask(cast.reviewer, tag)).status).toBe(304);

  // What somebody keeps to themselves changes nothing for others, not even the tag.
  await write(cast.owner, "ONLY_ME");
  expect((await ask(cast.reviewer, tag)).status).toBe(304);
  expect((await ask(cast.owner, tag)).status).toBe(200);

  await write(cast.owner, "TEAM");
  const again = await ask(cast.reviewer, tag);
  expect([again.status, again.body.threads.length]).toEqual([200, 2]);
  expect((await ask(cast.stranger, again.headers.get("etag"))).status).toBe(404);
});

it("has each note on a line of its own", async () => {
  for (let count = 0; count < 4; count++) await write(cast.owner, "TEAM");
  const url = `http://localhost/api/v1/versions/${params.versionId}/threads`;
  const request = new Request(url, { headers: { cookie: cast.owner.cookie } });
  const plain = await (await list(request, { params: Promise.resolve(params) })).text();
  const lines = plain.split("\n");
  const { threads } = JSON.parse(plain) as { threads: ThreadDto[] };
  expect([lines.at(0), lines.at(-1)]).toEqual(['{"threads": [', "]}"]);
  expect(lines.slice(1, -1).map((line) => (JSON.parse(line.replace(/,$/, "")) as ThreadDto).id)).toEqual(
    threads.map(({ id }) => id),
  );
});
