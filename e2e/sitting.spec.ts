// A whole sitting with six browsers: set-up, two rounds, decisions, the brief. One rates on a phone as a guest by name, one
// by a personal link, three with accounts; the sixth facilitates and does not rate.
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { ballotLinkTo } from "./fixtures/outbox";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { rowOf } from "./fixtures/rating-sheet";
import { clauseTitle, decisionOf, openRoom } from "./fixtures/session-room";
import { moveSession, openRoundSheet, rateByKeys, readSession } from "./fixtures/sessions";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const NAMES = ["Rita Reviewer", "Ben Reviewer", "Mei Reviewer"] as const;

/** By key, of the three clauses in order: the first is high for all, the second parts them, the third is low for all. */
const FIRST_ROUND = [
  ["5", "1", "1"],
  ["5", "1", "2"],
  ["4", "5", "1"],
  ["5", "5", "2"],
  ["5", "5", "1"],
] as const;

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

async function openRound(page: Page, ordinal: number) {
  await page.getByRole("button", { name: `Open round ${ordinal}` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Open round ${ordinal}` })
    .click();
  await expect(heading(page, `Round ${ordinal} is open`)).toBeVisible();
}

async function closeAndReveal(page: Page, ordinal: number, of: number) {
  await expect(page.getByText(`${of} of ${of} have finished`)).toBeVisible();
  // Nobody is asked again once all have finished.
  await page.getByRole("button", { name: `Close round ${ordinal}` }).click();
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByRole("navigation", { name: "Agenda" })).toBeVisible();
}

test("six people go from a hidden first round to a frozen brief", async ({ page: olga, team, openBrowser }) => {
  test.setTimeout(300_000);
  const members: Page[] = [];
  for (const name of NAMES) {
    const browser = await openBrowser();
    await joinTeam(browser, team, name);
    members.push(browser);
  }
  const [phone, byLink] = [await openBrowser(PHONE), await openBrowser()];

  await test.step("set-up on one screen, a guest by name, one by a personal link", async () => {
    await olga.goto(`/documents/${team.documentId}/sessions/new`);
    await olga.getByRole("radio", { name: "Three, as a trial" }).check({ force: true });
    await olga.getByRole("button", { name: "Start the session" }).click();
    await expect(heading(olga, "Session 1")).toBeVisible();
    await phone.goto(await olga.getByRole("textbox", { name: "Link", exact: true }).inputValue());
    await phone.getByLabel("Your name").fill("Gita Guest");
    await phone.getByRole("button", { name: "Join" }).tap();
    await olga.getByRole("button", { name: "Admit Gita Guest" }).click();
    await expect(heading(phone, "Session 1")).toBeVisible();
    await olga.getByLabel("Name", { exact: true }).fill("Lena Away");
    await olga.getByLabel("E-mail address").fill("lena@example.org");
    await olga.getByRole("button", { name: "Send a link" }).click();
    await expect(olga.getByText("lena@example.org")).toBeVisible();
  });
  const sessionId = /[0-9a-f-]{36}/.exec(olga.url())![0];
  await byLink.goto(await ballotLinkTo(olga, "lena@example.org"));
  await byLink.getByRole("button", { name: "Open the session" }).click();
  await expect(heading(byLink, "Session 1")).toBeVisible();
  const raters = [...members, phone, byLink];

  await test.step("the first round", async () => {
    await openRound(olga, 1);
    for (const [at, rater] of raters.entries()) {
      if (rater === phone) continue;
      await rateByKeys(rater, sessionId, FIRST_ROUND[at]!);
    }
    await phone.getByRole("link", { name: "Rate" }).tap();
    await expect(phone.getByRole("list", { name: "Clauses" })).toBeVisible();
    for (const [at, key] of FIRST_ROUND[raters.indexOf(phone)]!.entries()) {
      await rowOf(phone, at + 1)
        .locator(`[data-at='${Number(key) - 1}']`)
        .tap();
    }
    await expect(phone.getByText(/saved just now/)).toBeVisible();
    await closeAndReveal(olga, 1, 5);
  });

  const { clauses, agenda } = await readSession(olga.request, sessionId);
  const contested = clauses[1]!;
  expect(agenda.map(({ clauseId, lane }) => [clauses.findIndex(({ id }) => id === clauseId), lane])).toEqual([
    [0, "settled-high"],
    [1, "contested"],
    [2, "settled-low"],
  ]);

  await test.step("the contested clause is on the table for all, and is decided", async () => {
    for (const each of [olga, ...raters]) await openRoom(each, sessionId);
    await olga.getByRole("button", { name: new RegExp(`^§${contested.number}\\b`) }).click();
    await olga.getByRole("button", { name: "Bring everyone here" }).click();
    for (const each of raters) await expect(clauseTitle(each)).toHaveText(contested.title!);
    const figures = "median 90 · middle half 10–90 · 5 of 5 rated · contested";
    for (const each of raters) await expect(each.getByRole("figure", { name: /^Round 1/ })).toContainText(figures);
    await olga.getByRole("radio", { name: "Watch" }).check();
    await olga.getByRole("textbox", { name: "In words" }).fill("Wait for the terms.");
    await olga.getByRole("button", { name: "Propose", exact: true }).click();
    for (const each of raters)
      await decisionOf(each)
        .getByRole("button", { name: /^Agree/ })
        .click();
    await expect(decisionOf(olga)).toContainText("Agree · 5");
    await olga.getByRole("button", { name: "Decided", exact: true }).click();
    await expect(decisionOf(byLink)).toContainText("Watch");
  });

  await test.step("the second round asks of what was discussed, and shows everybody their own", async () => {
    await openRound(olga, 2);
    for (const rater of raters) {
      await openRoundSheet(rater, sessionId);
      await expect(rater.getByRole("list", { name: "Clauses" }).locator("> li")).toHaveCount(1);
      await expect(rater.getByText(/^You said (10|90)/)).toBeVisible();
      await rater.keyboard.press("4");
      await rater.keyboard.press("Enter");
      await expect(rater.getByText(/saved just now/)).toBeVisible();
    }
    await olga.goto(`/sessions/${sessionId}`);
    await closeAndReveal(olga, 2, 5);
    for (const each of raters) {
      await openRoom(each, sessionId);
      await expect(each.getByText("median 70 · middle half 70–70 · 5 of 5 rated · close together")).toBeVisible();
    }
  });

  await test.step("the brief has it all, and is frozen", async () => {
    await moveSession(olga.request, sessionId, "CONCLUDE");
    await olga.goto(`/sessions/${sessionId}/brief`);
    const brief = olga.getByRole("article");
    await expect(brief).toContainText("two rounds, five raters, names withheld");
    await expect(brief).toContainText("Wait for the terms.");
    for (const name of ["Rita", "Gita", "Lena"]) await expect(brief).not.toContainText(name);
    await olga.getByRole("button", { name: "Freeze" }).click();
    await olga.getByRole("dialog").getByRole("button", { name: "Freeze for good" }).click();
    await expect(olga.getByText(/^Frozen on/)).toBeVisible();
    const file = await phone.request.get(`/api/v1/sessions/${sessionId}/brief/file?format=docx`);
    const words = strFromU8(unzipSync(new Uint8Array(await file.body()))["word/document.xml"]!);
    expect(words).toContain("Wait for the terms.");
  });
});
