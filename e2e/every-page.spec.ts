// What is true of every page: axe finds nothing in light and in dark, it has one main heading, a title and a language, it
// fits into 320 px, and the console is silent (the fixture sees to that).
import type { Page } from "@playwright/test";
import pg from "pg";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { inviteTo } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { textOf } from "./fixtures/reader";
import { moveSession, startSession } from "./fixtures/sessions";

type Expected = { title: RegExp; heading: string | RegExp };

async function checkPage(page: Page, address: string, { title, heading }: Expected) {
  await test.step(address.replace(/[0-9a-f-]{36}/, "…"), async () => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(title);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await checkAccessibility(page);
    // As wide as 1280 px are at 400 % (WCAG 1.4.10).
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    const reachesPast = () => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
    await expect.poll(reachesPast, "how far it reaches past a page of 320 px").toBe(0);
    await page.setViewportSize(size);
  });
}

test("the pages before one is in", async ({ page, team }) => {
  const invitation = await inviteTo(team);
  await page.context().clearCookies();
  await checkPage(page, "/sign-in", { title: /^Sign in/, heading: "Sign in" });
  await checkPage(page, "/reset#token=a-token-somebody-has-guessed", { title: /^New password/, heading: /password/ });
  await checkPage(page, "/sign-in/link#token=a-token-somebody-has-guessed", { title: /^Sign in/, heading: /Sign in/ });
  await checkPage(page, invitation, { title: /^Invitation/, heading: /team|invit/i });
  await expect(page.getByRole("button", { name: "Join the team" })).toBeVisible();
  await checkAccessibility(page);
});

test("the pages of a team", async ({ page, team }) => {
  const ofTeam = `/teams/${team.id}`;
  await checkPage(page, ofTeam, { title: /^Documents/, heading: "Documents" });
  await checkPage(page, `${ofTeam}/members`, { title: /^Members/, heading: `Members of ${team.name}` });
  await checkPage(page, `${ofTeam}/criteria`, { title: /^Criteria/, heading: `What ${team.name} asks of each clause` });
  await checkPage(page, `${ofTeam}/documents/new`, { title: /^New document/, heading: "New document" });
  await checkPage(page, "/teams/new", { title: /^New team/, heading: /team/i });
  await checkPage(page, "/inbox", { title: /^Inbox/, heading: "Inbox" });
  await checkPage(page, "/account", { title: /^Account/, heading: "Your account" });
  await checkPage(page, `/documents/${team.documentId}/record`, {
    title: /^Record|Action Plan/,
    heading: /Record|Plan/,
  });
  await checkPage(page, `/documents/${team.documentId}/significance`, {
    title: /^Significance/,
    heading: "Which clauses matter, and where we disagree",
  });
  await checkPage(page, `/documents/${team.documentId}/rate`, { title: /^Rate/, heading: /what would it cost us/ });
  const { editions } = await ask<{ editions: { id: string }[] }>(page.request, `/documents/${team.documentId}`);
  await checkPage(page, `/documents/${team.documentId}/editions/${editions[0]!.id}/new-version`, {
    title: /^Publish a new version/,
    heading: "Publish a new version",
  });
  await checkPage(page, `/documents/${team.documentId}/review`, {
    title: /^Notes to look at/,
    heading: "Notes to look at",
  });
});

test("the pages of sessions", async ({ page, team, openBrowser }) => {
  const documentId = team.documentId;
  await checkPage(page, `/documents/${documentId}/sessions`, { title: /^Sessions/, heading: /Sessions/ });
  await checkPage(page, `/documents/${documentId}/sessions/new`, { title: /session/i, heading: "Start a session" });
  const sessionId = await startSession(team, { clauseCount: 2, facilitatorRates: true });
  const of = `/sessions/${sessionId}`;
  const title = /session/i;
  await checkPage(page, of, { title, heading: "What to do about the plan" });
  await checkPage(page, `${of}/projector`, { title: /./, heading: /./ });
  const guest = await openBrowser();
  const { code } = await ask<{ code: string }>(page.request, `/sessions/${sessionId}/join-code`);
  await checkPage(guest, "/join", { title: /./, heading: /./ });
  await checkPage(guest, `/join/${code}`, { title: /./, heading: /./ });
  await checkPage(guest, "/verify", { title: /./, heading: /./ });
  await checkPage(guest, "/ballot#a-token-somebody-has-guessed-or-mistyped", { title: /./, heading: /./ });
  await moveSession(page.request, sessionId, "OPEN_ROUND");
  await checkPage(page, of, { title, heading: "Round 1 is open" });
  await checkPage(page, `${of}/rate`, { title: /^Rate/, heading: /what would it cost us/ });
  await moveSession(page.request, sessionId, "CLOSE_ROUND");
  await checkPage(page, of, { title, heading: /closed/ });
  await moveSession(page.request, sessionId, "REVEAL");
  await checkPage(page, of, { title, heading: /./ });
  await checkPage(page, `${of}/projector`, { title: /./, heading: /./ });
  await checkPage(page, `${of}/brief`, { title: /./, heading: /what we make of it/ });
});

type Edition = { title: string; language: string; versions: { id: string }[] };

test("the reader in each edition, and without JavaScript", async ({ page, team, openBrowser }) => {
  const { editions } = await ask<{ editions: Edition[] }>(page.request, `/documents/${team.documentId}`);
  expect(editions.map(({ language }) => language.slice(0, 2)).toSorted()).toEqual(["en", "en", "zh"]);
  const plain = await openBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  for (const { title, language, versions } of editions) {
    const address = `/documents/${team.documentId}?version=${versions[0]!.id}`;
    await checkPage(page, address, { title: /Plan/, heading: /Plan|计划/ });
    await expect(page.getByRole("button", { name: `Text: ${title}, version 1` })).toBeVisible();
    await expect(textOf(page)).toHaveAttribute("lang", language);
    const text = await ask<{ text: string }>(page.request, `/versions/${versions[0]!.id}`);
    await plain.goto(address);
    for (const line of text.text.split("\n").filter(Boolean)) await expect(textOf(plain)).toContainText(line);
    await expect(plain.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test.describe("what goes wrong", () => {
  test.use({ expectedErrors: /status of (404|500)|react\.dev\/errors\/441/ });

  test("an address at which there is nothing", async ({ page, team }) => {
    const nothing = { title: /^Not found/, heading: "There is nothing at this address" };
    await checkPage(page, "/there/is/nothing", nothing);
    await checkPage(page, `/documents/${team.id}`, nothing);
  });

  test("a database that does not answer as it should, until it does", async ({ page, team, product }) => {
    const database = new pg.Client(product.databaseUrl);
    await database.connect();
    await database.query(`ALTER TABLE "Label" RENAME TO "LabelAway"`);
    const failed = { title: /^Error/, heading: "This page could not be shown" };
    await checkPage(page, `/documents/${team.documentId}`, failed);
    await database.query(`ALTER TABLE "LabelAway" RENAME TO "Label"`);
    await database.end();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(textOf(page)).toBeVisible();
  });
});

test("the icon is there", async ({ page }) => {
  await page.goto("/sign-in");
  const icon = await page.locator("link[rel=icon]").first().getAttribute("href");
  for (const address of [icon!, "/favicon.ico"]) await expect(await page.request.get(address)).toBeOK();
});
