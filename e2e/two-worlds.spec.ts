// The pages' part of app/api/v1/two-worlds.integration.test.ts: two worlds that differ in one hidden value, and every page
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

const site = join(import.meta.dirname, "..", "app", "(site)");

/** Every page there is, filled in for this team: a page that is new is walked without being named here. */
async function pagesOf(team: Team, { editions }: DocumentView, { criterion }: Significance): Promise<string[]> {
  const filled: Record<string, string> = {
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

test("no page tells who has not rated what somebody else has", async ({ page: olga, team, product, openBrowser }) => {
  test.slow();
  const join = async (name: string, role: "REVIEWER" | "FACILITATOR" | "OBSERVER") => {
    const browser = await openBrowser();
    await joinTeam(browser, team, name, role);
    return browser;
  };
  const [rita, frida, otto, sven] = [
    await join("Rita Reviewer", "REVIEWER"),
    await join("Frida Facilitator", "FACILITATOR"),
    await join("Otto Observer", "OBSERVER"),
    await join("Sven Second", "REVIEWER"),
  ];
  const [document, significance] = [
    await ask<DocumentView>(olga.request, `/documents/${team.documentId}`),
    await ask<Significance>(olga.request, `/documents/${team.documentId}/significance`),
  ];
  const clauseId = significance.clauses[0]!.clauseId;
  const rate = async (browser: Page, judgement: object) => {
    const body = {
      criterionId: significance.criterion.id,
      versionId: document.editions[0]!.versions[0]!.id,
      ...{ value: null, cannotJudge: null, supersedesId: null, ...judgement },
    };
    const { mine } = await ask<{ mine: { id: string } }>(browser.request, `/clauses/${clauseId}/ratings`, { body });
    return mine.id;
  };
  await rate(frida, { value: 60 });
  await rate(olga, { cannotJudge: "UNCLEAR" });
  const hidden = await rate(sven, { value: 10 });

  const stranger = (await openBrowser()).request;
  const outsider = await openBrowser();
  const other = await ask<{ id: string }>(team.ownerRequest, "/teams", { body: { name: newPerson("Elsewhere").name } });
  await joinTeam(outsider, { ...team, id: other.id }, "Uma Outside");

  const pages = await pagesOf(team, document, significance);
  const ignorant = {
    "the reviewer": rita.request,
    "the owner, who cannot judge": olga.request,
    "the observer": otto.request,
    "somebody of another team": outsider.request,
    "somebody not signed in": stranger,
  };
  const database = new pg.Client({ connectionString: product.databaseUrl });
  await database.connect();
  const rewrite = async (change: string) => {
    await database.query(`ALTER TABLE "Rating" DISABLE TRIGGER immutable`);
    await database.query(`${change} WHERE "id" = $1`, [hidden]);
    await database.query(`ALTER TABLE "Rating" ENABLE TRIGGER immutable`);
  };
  try {
    const ten: [string, APIRequestContext, Told][] = [];
    for (const [who, request] of Object.entries(ignorant)) ten.push([who, request, await readAll(request, pages)]);
    const known = await readAll(frida.request, pages);
    for (const change of [`UPDATE "Rating" SET "value" = 90, "reason" = 'It binds.'`, `DELETE FROM "Rating"`]) {
      await rewrite(change);
      for (const [who, request, before] of ten) {
        expect(await findDiffering(request, before), `${change}, told to ${who}`).toEqual([]);
      }
      // Whoever may know is told: the worlds differ where they should.
      expect(await findDiffering(frida.request, known)).toContain(`/documents/${team.documentId}`);
    }
  } finally {
    await database.end();
  }
});
