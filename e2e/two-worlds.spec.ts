// The pages' part of the two-worlds tests of the API: two worlds that differ in one hidden value, and every page
// as the server sends it, byte for byte. The worlds are one database, whose row is rewritten behind the trigger's back.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import pg from "pg";
import type { DocumentView } from "@/lib/schemas/document";
import type { Significance } from "@/lib/schemas/rating";
import { ask } from "./fixtures/api";
import { joinTeam, newPerson, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { idOf, joinAsGuest, moveSession, readSession, startSession } from "./fixtures/sessions";

const site = join(import.meta.dirname, "..", "app", "(site)");

/** Every page there is, filled in for this team: a page that is new is walked without being named here. */
async function pagesOf(team: Team, sessionId: string): Promise<string[]> {
  const { editions } = await ask<DocumentView>(team.ownerRequest, `/documents/${team.documentId}`);
  const { criterion } = await ask<Significance>(team.ownerRequest, `/documents/${team.documentId}/significance`);
  const { code } = await ask<{ code: string }>(team.ownerRequest, `/sessions/${sessionId}/join-code`);
  const filled: Record<string, string> = {
    "[sessionId]": sessionId,
    "[code]": code,
    "[teamId]": team.id,
    "[documentId]": team.documentId,
    "[editionId]": editions[0]!.id,
  };
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  );
  const pages = files.map((file) =>
    `/${file.replace(/\/?page\.tsx$/, "")}`.replace(/\[\w+\]/g, (name) => filled[name]!),
  );
  expect(
    pages.filter((page) => /\[|undefined/.test(page)),
    "a page with an unknown part",
  ).toEqual([]);
  const ofRatings = pages.filter((page) => /\/(significance|rate)$/.test(page));
  const variants = ["order=median", "order=spread", "order=text", "by=group", `criterion=${criterion.id}`];
  return [...pages, ...ofRatings.flatMap((page) => variants.map((query) => `${page}?${query}`))];
}

/** Where React's stream begins, in scripts behind the page. */
const STREAM = /<script *>self\.__next_f\.push\(/;

/**
 * The page in its order, and every word and number of React's stream sorted: in which rows, pieces and order it comes, and
 * how the rows are numbered, depends on how soon each was ready. The nonce of the content security policy is chance too, and
 * "a minute ago" is another a minute later; the time it stands for stays.
 */
function compared(html: string): string {
  const page = html
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|nonce\\":\\"[^"\\]*/g, "")
    .replaceAll(/(?<=<time [^>]*>)[^<]*/g, "");
  const at = page.search(STREAM);
  if (at < 0) return page;
  const whole = page.slice(at).replaceAll(/"\]\)<\/script><script *>self\.__next_f\.push\(\[1,"/g, "");
  const stream = whole.replaceAll(
    /\$L?[0-9a-f]+(?=\\")|(?<=\\n|\[1,")[0-9a-f]+:|[0-9a-f]+:(?=I?\[|T[0-9a-f]+,|\{)/g,
    " ",
  );
  const words = stream.split(/[^\p{L}\p{N}_.-]+/u).toSorted();
  return `${page.slice(0, at)} ${words.join(" ")}`;
}

async function read(request: APIRequestContext, page: string): Promise<string> {
  // As one of those that Next waits for with the page's title, where a browser gets it with the page or after it.
  const response = await request.get(page, { maxRetries: 2, headers: { "User-Agent": "Twitterbot/1.0" } });
  const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1];
  const html = compared(await response.text());
  return `${response.status()} ${nonce ? html.replaceAll(nonce, "") : html}`;
}

type Told = Record<string, string>;

/** What chance makes another is the same again soon; what a value makes another stays another. */
const TIMES = 8;

/** Each page as it came twice in a row. */
async function readAll(request: APIRequestContext, pages: readonly string[]): Promise<Told> {
  const told: Told = {};
  for (const page of pages) {
    let last = await read(request, page);
    for (let time = 1; time < TIMES; time++) {
      const again = await read(request, page);
      if (again === last) break;
      last = again;
    }
    told[page] = last;
  }
  return told;
}

/** Which pages are not what they were in the other world, however often they are asked for. */
async function findDiffering(request: APIRequestContext, before: Told): Promise<string[]> {
  const differing: string[] = [];
  for (const [page, was] of Object.entries(before)) {
    let isSame = false;
    for (let time = 0; time < TIMES && !isSame; time++) isSame = (await read(request, page)) === was;
    if (!isSame) differing.push(page);
  }
  return differing;
}

type Cast = { rita: Page; frida: Page; otto: Page; sven: Page; outsider: Page };

/** Beside the team's owner: two reviewers, a facilitator, an observer, and somebody of another team. */
async function gather(team: Team, openBrowser: () => Promise<Page>): Promise<Cast> {
  const join = async (name: string, role: "REVIEWER" | "FACILITATOR" | "OBSERVER") => {
    const browser = await openBrowser();
    await joinTeam(browser, team, name, role);
    return browser;
  };
  const cast = {
    rita: await join("Rita Reviewer", "REVIEWER"),
    frida: await join("Frida Facilitator", "FACILITATOR"),
    otto: await join("Otto Observer", "OBSERVER"),
    sven: await join("Sven Second", "REVIEWER"),
  };
  const outsider = await openBrowser();
  const other = await ask<{ id: string }>(team.ownerRequest, "/teams", { body: { name: newPerson("Elsewhere").name } });
  await joinTeam(outsider, { ...team, id: other.id }, "Uma Outside");
  return { ...cast, outsider };
}

type Comparison = {
  databaseUrl: string;
  table: "Rating" | "RoundRating";
  /** The row that the worlds differ in. */
  hidden: string;
  pages: readonly string[];
  ignorant: Record<string, APIRequestContext>;
  knowing: APIRequestContext;
  /** One that tells whoever may know. */
  telling: string;
};

/** Reads every page, changes the value and then takes it away, and expects that only those who may know were told. */
async function compareWorlds({ databaseUrl, table, hidden, pages, ignorant, knowing, telling }: Comparison) {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  // When a device was last seen is written once a minute, and shown to whose it is: not while the worlds are compared.
  await database.query(`UPDATE "SignIn" SET "lastSeenAt" = now() + interval '1 hour'`);
  const rewrite = async (change: string) => {
    await database.query(`ALTER TABLE "${table}" DISABLE TRIGGER immutable`);
    await database.query(`${change} WHERE "id" = $1`, [hidden]);
    await database.query(`ALTER TABLE "${table}" ENABLE TRIGGER immutable`);
  };
  try {
    const ten: [string, APIRequestContext, Told][] = [];
    for (const [who, request] of Object.entries(ignorant)) ten.push([who, request, await readAll(request, pages)]);
    const known = await readAll(knowing, pages);
    for (const change of [`UPDATE "${table}" SET "value" = 90, "reason" = 'It binds.'`, `DELETE FROM "${table}"`]) {
      await rewrite(change);
      for (const [who, request, before] of ten) {
        expect(await findDiffering(request, before), `${change}, told to ${who}`).toEqual([]);
      }
      // Whoever may know is told: the worlds differ where they should.
      expect(await findDiffering(knowing, known)).toContain(telling);
    }
  } finally {
    await database.end();
  }
}

test("no page tells who has not rated what somebody else has", async ({ page: olga, team, product, openBrowser }) => {
  test.slow();
  const { rita, frida, otto, sven, outsider } = await gather(team, openBrowser);
  const { clauses, criterion } = await ask<Significance>(olga.request, `/documents/${team.documentId}/significance`);
  const { editions } = await ask<DocumentView>(olga.request, `/documents/${team.documentId}`);
  const rate = async (browser: Page, judgement: object) => {
    const body = {
      criterionId: criterion.id,
      versionId: editions[0]!.versions[0]!.id,
      ...{ value: null, cannotJudge: null, supersedesId: null, ...judgement },
    };
    const path = `/clauses/${clauses[0]!.clauseId}/ratings`;
    return (await ask<{ mine: { id: string } }>(browser.request, path, { body })).mine.id;
  };
  await rate(frida, { value: 60 });
  await rate(olga, { cannotJudge: "UNCLEAR" });
  const hidden = await rate(sven, { value: 10 });
  await compareWorlds({
    databaseUrl: product.databaseUrl,
    table: "Rating",
    hidden,
    pages: await pagesOf(team, await startSession(team, { clauseCount: 2 })),
    ignorant: {
      "the reviewer": rita.request,
      "the owner, who cannot judge": olga.request,
      "the observer": otto.request,
      "somebody of another team": outsider.request,
      "somebody not signed in": (await openBrowser()).request,
    },
    knowing: frida.request,
    telling: `/documents/${team.documentId}`,
  });
});

test("no page tells what somebody has answered in a hidden round", async ({
  page: olga,
  team,
  product,
  openBrowser,
}) => {
  test.slow();
  const { rita, otto, sven, outsider } = await gather(team, openBrowser);
  const personIds = [await idOf(rita.request), await idOf(sven.request)];
  const sessionId = await startSession(team, { clauseCount: 2, personIds });
  const guest = await openBrowser();
  await joinAsGuest(guest, team, sessionId, "Guest");
  await moveSession(olga.request, sessionId, "OPEN_ROUND");
  const { rounds, clauses, versions } = await readSession(olga.request, sessionId);
  const answer = async (browser: Page, at: number, value: number) => {
    const judgement = { value, cannotJudge: null, reason: "", supersedesId: null };
    const body = { clauseId: clauses[at]!.id, versionId: versions[0]!.id, ...judgement };
    return (await ask<{ mine: { id: string } }>(browser.request, `/rounds/${rounds[0]!.id}/ratings`, { body })).mine.id;
  };
  await answer(rita, 0, 60);
  await answer(rita, 1, 70);
  const hidden = await answer(sven, 0, 10);
  await compareWorlds({
    databaseUrl: product.databaseUrl,
    table: "RoundRating",
    hidden,
    pages: await pagesOf(team, sessionId),
    ignorant: {
      "the facilitator": olga.request,
      "a reviewer who has finished": rita.request,
      "the observer": otto.request,
      "a guest of the session": guest.request,
      "somebody of another team": outsider.request,
      "somebody not signed in": (await openBrowser()).request,
    },
    knowing: sven.request,
    telling: `/sessions/${sessionId}/rate`,
  });
});
