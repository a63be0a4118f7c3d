// What freezing keeps, whom a brief is for, and what it never tells.
import { beforeEach, describe, expect, it } from "vitest";
import { GUEST_COOKIE } from "@/lib/auth/actor-of";
import { database } from "@/lib/data/database";
import { giveDissent, proposeDecision, withdrawDissent } from "@/lib/data/decisions";
import { joinSession } from "@/lib/data/join-session";
import { pinQuote } from "@/lib/data/room";
import type { BriefView, SharedBrief } from "@/lib/schemas/brief";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { loadHandlers } from "@/test/load-handlers";
import { joinCodeOf, type MadeSession, makeSession, move, rate } from "@/test/sessions";

const handlers = await loadHandlers();
const { prisma } = database();
let cast: Cast;

beforeEach(async () => {
  cast = await makeCast();
});

type Options = Parameters<typeof call>[1];
type Caller = { cookie: string } | null;

const send = (name: string, as: Caller, options: Options = {}) =>
  call(handlers.get(name)!, { as, method: name.split(" ")[0], ...options });

async function read(as: Caller, { sessionId }: MadeSession): Promise<BriefView> {
  const { status, body } = await send("GET /sessions/[sessionId]/brief", as, { params: { sessionId } });
  expect(status).toBe(200);
  return body as BriefView;
}

const edit = (as: Caller, { sessionId }: MadeSession, basedOn: number, body: object) =>
  send("PATCH /sessions/[sessionId]/brief", as, { params: { sessionId }, basedOn, body });
const freeze = (as: Caller, { sessionId }: MadeSession) =>
  send("POST /sessions/[sessionId]/brief/freezing", as, { params: { sessionId } });
const file = (as: Caller, { sessionId }: MadeSession, format: string) =>
  send("GET /sessions/[sessionId]/brief/file", as, { params: { sessionId }, query: { format } });

/** Rated by four and revealed; the first clause is decided. */
async function makeRated(): Promise<MadeSession> {
  const made = await makeSession(cast, "ROUND_OPEN");
  const raters: TestPerson[] = [cast.owner, cast.facilitator, cast.reviewer, cast.secondReviewer];
  for (const [at, rater] of raters.entries()) await rate(rater, made, [70 + at * 2, 20 + at * 20, null]);
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  await move(cast.owner, made.sessionId, "REVEAL");
  return made;
}

async function propose(made: MadeSession): Promise<unknown> {
  const given = { clauseId: made.clauseIds[0]!, outcome: "Act", words: "Write to them.", supersedesId: null };
  return proposeDecision(await cast.owner.actor(), made.sessionId, given, {});
}

describe("the brief", () => {
  it("tells everybody the same, with the figures as they are", async () => {
    const made = await makeRated();
    const [mine, theirs] = [await read(cast.owner, made), await read(cast.observer, made)];
    expect(mine.brief).toEqual(theirs.brief);
    expect([mine.can.edit, theirs.can.edit]).toEqual([true, false]);
    const [first] = mine.brief.clauses.filter(({ id }) => id === made.clauseIds[0]);
    expect(first!.results[0]).toMatchObject({ values: [70, 72, 74, 76], summary: { median: 73 } });
  });

  it("has nothing of a round before its reveal, in either of two worlds", async () => {
    const worlds = await Promise.all([
      makeSession(cast, "ROUND_OPEN", { title: "S" }),
      makeSession(cast, "ROUND_OPEN", { title: "S" }),
    ]);
    await rate(cast.reviewer, worlds[0], [91, 17, null]);
    const told = await Promise.all(
      worlds.flatMap((made) => ["md", "json"].map(async (format) => (await file(cast.owner, made, format)).body)),
    );
    const same = (body: unknown) =>
      worlds.reduce((text, { sessionId }) => text.replaceAll(sessionId, "…"), JSON.stringify(body));
    expect([told[0], told[1]].map(same)).toEqual([told[2], told[3]].map(same));
  });

  it("keeps quotes with where they stand and what their text is worth", async () => {
    const made = await makeRated();
    const { start } = await prisma.clauseInVersion.findFirstOrThrow({
      where: { versionId: made.versionId, clauseId: made.clauseIds[0] },
    });
    const { start: from, end } = await prisma.sentence.findFirstOrThrow({
      where: { versionId: made.versionId, clauseId: made.clauseIds[0], start: { gte: start }, ordinal: 2 },
    });
    const given = { clauseId: made.clauseIds[0]!, versionId: made.versionId, start: from, end };
    await pinQuote(await cast.reviewer.actor(), made.sessionId, given, {});
    const { brief } = await read(cast.observer, made);
    const [quote] = brief.clauses.find(({ id }) => id === made.clauseIds[0])!.quotes;
    expect(quote).toMatchObject({
      reference: expect.stringMatching(/^§\d+\.2$/),
      source: expect.stringMatching(/working paraphrase, evidence grade [ABC]: check against the official text$/),
      href: expect.stringContaining(`/documents/${cast.documentId}?version=${made.versionId}#passage=${from}-${end}`),
    });
  });
});

describe("editing", () => {
  it("refuses an older version with what stands there now, and merges words on different clauses", async () => {
    const made = await makeRated();
    expect((await edit(cast.owner, made, 0, { summary: "Ours." })).body).toEqual({ version: 1 });
    const [one, two] = made.clauseIds;
    expect((await edit(cast.facilitator, made, 1, { wording: { [one!]: "One." } })).status).toBe(200);
    const stale = await edit(cast.owner, made, 1, { summary: "Mine." });
    expect([stale.status, stale.body.current]).toEqual([
      412,
      expect.objectContaining({ version: 2, summary: "Ours.", wording: { [one!]: "One." } }),
    ]);
    expect((await edit(cast.owner, made, 2, { wording: { [two!]: "Two." } })).status).toBe(200);
    const { brief } = await read(cast.reviewer, made);
    expect(
      brief.clauses
        .map(({ wording }) => wording)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(["One.", "Two."]);
    expect((await edit(cast.owner, made, 3, { wording: { [made.sessionId]: "x" } })).status).toBe(400);
  });
});

describe("freezing", () => {
  it("waits until the session is concluded", async () => {
    const made = await makeRated();
    expect((await freeze(cast.owner, made)).status).toBe(409);
    expect((await read(cast.owner, made)).can.whyNotFreeze).toMatch(/once the session is concluded/);
  });

  it("keeps everything as it was, is done once, and is not undone", async () => {
    const made = await makeRated();
    await propose(made);
    const speaker = await cast.reviewer.actor();
    const dissent = { clauseId: made.clauseIds[1]!, words: "It promises nothing.", isSigned: false };
    const { id } = await giveDissent(speaker, made.sessionId, dissent, {});
    await edit(cast.owner, made, 0, { summary: "Ours." });
    await move(cast.owner, made.sessionId, "CONCLUDE");

    const first = await freeze(cast.owner, made);
    expect(first.status).toBe(201);
    expect((await freeze(cast.facilitator, made)).body).toEqual(first.body);
    const frozen = await read(cast.observer, made);
    expect(frozen).toMatchObject({ frozenAt: first.body.frozenAt, brief: { summary: "Ours.", isConcluded: true } });

    expect((await edit(cast.owner, made, first.body.version, { title: "Other" })).status).toBe(409);
    await expect(withdrawDissent(speaker, id, {})).rejects.toMatchObject({ code: "conflict" });
    await expect(giveDissent(speaker, made.sessionId, dissent, {})).rejects.toMatchObject({ code: "conflict" });
    await expect(move(cast.owner, made.sessionId, "RESUME", "Again.")).rejects.toMatchObject({ code: "conflict" });
    await expect(propose(made)).rejects.toMatchObject({ code: "conflict" });
    // Whatever happens to the rows, what is read is what was frozen.
    await prisma.decision.updateMany({ where: { sessionId: made.sessionId }, data: { outcome: "Watch" } });
    await prisma.document.update({ where: { id: cast.documentId }, data: { title: "Renamed" } });
    await move(cast.owner, made.sessionId, "ARCHIVE");
    expect((await read(cast.observer, made)).brief).toEqual(frozen.brief);
  });
});

describe("whom it is for", () => {
  it("is none for a stranger, nor for a guest of another session; its own guest reads it and its files", async () => {
    const [made, other] = [await makeRated(), await makeSession(cast, "READING", { admitsAll: true })];
    await prisma.session.update({ where: { id: made.sessionId }, data: { admitsAll: true } });
    const guestOf = async ({ sessionId }: MadeSession): Promise<Caller> => {
      const given = { code: joinCodeOf(sessionId), name: "Gabi Guest", address: "192.0.2.1" };
      const { guestToken } = await joinSession({ kind: "anonymous" }, given);
      return { cookie: `${GUEST_COOKIE}=${guestToken}` };
    };
    const [own, elsewhere] = [await guestOf(made), await guestOf(other)];
    const params = { sessionId: made.sessionId };
    for (const as of [cast.stranger, elsewhere]) {
      expect((await send("GET /sessions/[sessionId]/brief", as, { params })).status).toBe(404);
      expect((await file(as, made, "md")).status).toBe(404);
    }
    expect((await read(own, made)).can).toMatchObject({ edit: false, share: false });
    const word = await file(own, made, "docx");
    expect(word.headers.get("content-type")).toMatch(/wordprocessingml/);
    expect(word.headers.get("content-disposition")).toMatch(/\.docx"/);
    expect((await edit(own, made, 0, { title: "Mine" })).status).toBe(403);
  });

  it("is read by a link until it ends or is revoked, without addresses", async () => {
    const made = await makeRated();
    await pinQuote(
      await cast.reviewer.actor(),
      made.sessionId,
      { clauseId: made.clauseIds[0]!, versionId: made.versionId, ...(await wordsOf(made)) },
      {},
    );
    const params = { sessionId: made.sessionId };
    const make = async () =>
      (await send("POST /sessions/[sessionId]/brief/links", cast.owner, { params, body: { days: 7 } })).body as {
        link: { id: string };
        token: string;
      };
    const byLink = (token: string) => send("POST /brief-links/reading", null, { body: { token } });
    const [first, second] = [await make(), await make()];
    const { body } = await byLink(first.token);
    const { brief } = body as SharedBrief;
    expect(brief.clauses.flatMap(({ quotes }) => quotes.map(({ href }) => href))).toEqual([null]);
    expect(JSON.stringify(body)).not.toContain("passage=");

    expect((await send("DELETE /brief-links/[linkId]", cast.owner, { params: { linkId: first.link.id } })).status).toBe(
      204,
    );
    expect((await byLink(first.token)).status).toBe(404);
    expect((await byLink(second.token)).status).toBe(200);
    await prisma.briefLink.update({ where: { id: second.link.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const ended = await byLink(second.token);
    expect([ended.status, ended.body.title]).toEqual([404, (await byLink("guessed")).body.title]);
    const { links } = (await send("GET /sessions/[sessionId]/brief/links", cast.owner, { params })).body as {
      links: { state: string }[];
    };
    expect(links.map(({ state }) => state).toSorted()).toEqual(["expired", "revoked"]);
    expect(JSON.stringify(links)).not.toContain(second.token);
  });
});

async function wordsOf({ versionId, clauseIds }: MadeSession) {
  const { start } = await prisma.clauseInVersion.findFirstOrThrow({ where: { versionId, clauseId: clauseIds[0] } });
  return { start, end: start + 12 };
}
