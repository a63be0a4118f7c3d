// A review session up to its reveal: the facilitator starts it, people come in by name, a round is rated hidden and sealed.
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";

// A stream of somebody who was turned away ends with a refusal.
test.use({ expectedErrors: /Failed to load resource/ });

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const people = (page: Page) => page.getByRole("complementary", { name: "People" });

async function startSession(page: Page, team: Team) {
  await page.goto(`/documents/${team.documentId}/sessions/new`);
  await page.getByRole("radio", { name: "Three, as a trial" }).check({ force: true });
  await page.getByRole("button", { name: "Start the session" }).click();
  await expect(heading(page, "Session 1")).toBeVisible();
}

/** Into the session by its link, as somebody on a phone. */
async function knock(guest: Page, link: string, name: string) {
  await guest.goto(link);
  await guest.getByLabel("Your name").fill(name);
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByText("The facilitator will let you in")).toBeVisible();
}

const linkOf = (page: Page) => page.getByRole("textbox", { name: "Link" }).inputValue();

async function expectNoOverflow(page: Page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(wide, "how far the page reaches").toBeLessThanOrEqual(room);
}

test("a facilitator starts a session, a guest comes in by name, and a round is sealed", async ({
  page,
  team,
  openBrowser,
}) => {
  test.setTimeout(300_000);
  await page.goto(`/documents/${team.documentId}`);
  await page.getByRole("link", { name: "Sessions" }).click();
  await expect(page.getByText("rehearse it alone first")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Start a session" }).click();
  await page.getByText("More settings").click();
  await checkAccessibility(page);
  await startSession(page, team);
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await checkAccessibility(page);

  const guest = await openBrowser(PHONE);
  const link = await linkOf(page);
  await guest.goto(link);
  await expect(guest.getByText("Session 1")).toBeVisible();
  await checkAccessibility(guest);
  await knock(guest, link, "Gita Guest");
  await checkAccessibility(guest);
  await guest.goto(link);
  await expect(guest.getByText("The facilitator will let you in"), "who waits already goes straight on").toBeVisible();

  await checkAccessibility(page);
  await page.getByRole("button", { name: "Admit Gita Guest" }).click();
  await expect(heading(guest, "Session 1")).toBeVisible();
  await expect(people(guest)).toContainText("Gita Guest (you)");
  await expect(people(guest)).toContainText(team.owner.name);
  await expect(people(page)).toContainText("Gita Guest");
  await expect(guest.getByText("Four kinds of work are named")).toBeVisible();
  await expect(guest.getByRole("link", { name: /annotate the whole text/ })).toBeHidden();
  await expectNoOverflow(guest);
  await checkAccessibility(guest);

  await expect(page.getByText("An anonymous round needs 5 raters, and there are 1")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open round 1" })).toBeHidden();
  await page.getByRole("button", { name: "Make it a named session" }).click();
  await page.getByRole("button", { name: "Open round 1" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "By itself" }).check();
  await checkAccessibility(page);
  await dialog.getByRole("radio", { name: "When I close it" }).check();
  await dialog.getByRole("button", { name: "Open round 1" }).click();

  await expect(heading(guest, "Round 1 is open")).toBeVisible();
  await expect(guest.getByText("0 of 3 answered")).toBeVisible();
  await expect(guest.getByRole("link", { name: "Rate" })).toHaveAttribute("href", /\/sessions\/[0-9a-f-]{36}\/rate$/);
  await expect(page.getByText("0 of 1 has finished")).toBeVisible();
  await expect(page.getByRole("link", { name: "Rate" })).toBeHidden();
  await expectNoOverflow(guest);
  await checkAccessibility(page);
  await checkAccessibility(guest);

  await page.getByRole("button", { name: "Close round 1" }).click();
  await expect(page.getByRole("dialog")).toContainText("0 of 1 have finished");
  await page.getByRole("dialog").getByRole("button", { name: "Close round 1" }).click();
  await expect(heading(guest, "Round 1 is closed")).toBeVisible();
  await expect(heading(page, "Round 1 is closed")).toBeVisible();
  await checkAccessibility(page);
  await checkAccessibility(guest);
  const commitment = await guest.getByRole("textbox", { name: "Commitment of round 1" }).inputValue();
  expect(commitment).toMatch(/^[0-9a-f]{64}$/);

  const [download] = await Promise.all([
    guest.waitForEvent("download"),
    guest.getByRole("link", { name: "Download with your own answers" }).click(),
  ]);
  const file = await readFile(await download.path(), "utf8");
  await checkSeal(await openBrowser(), file, commitment);

  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(heading(guest, "Round 1 is closed")).toBeHidden();
  await expect(guest.getByText("Discussion", { exact: true })).toBeVisible();
});

/** Also for somebody who is not in the session, nor signed in. */
async function checkSeal(page: Page, file: string, commitment: string) {
  await page.goto("/verify");
  const choose = (name: string, text: string) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await choose("seal.json", file);
  await expect(page.getByText("All 3 answers are in the file and as they were sealed.")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(4);
  await page.getByLabel("Commitment you were sent").fill(commitment);
  await expect(page.getByText("It is the commitment that you were sent.")).toBeVisible();
  await checkAccessibility(page);
  const tampered = file.replace('\\"value\\":null', '\\"value\\":80');
  expect(tampered).not.toBe(file);
  await choose("tampered.json", tampered);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("does not hold");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This row was not sealed as it stands");
  await choose("other.json", "{}");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This file is not a round’s seal");
  await checkAccessibility(page);
}

test("who is turned away is told so, and who leaves is out", async ({ page, team, openBrowser }) => {
  await startSession(page, team);
  const link = await linkOf(page);
  const guest = await openBrowser(PHONE);
  await knock(guest, link, "Gita Guest");
  await page.getByRole("button", { name: "Turn Gita Guest away" }).click();
  await expect(guest.getByText("The facilitator has not let you in.")).toBeVisible();
  await checkAccessibility(guest);

  await page.getByRole("checkbox", { name: "Let everybody in at once" }).check();
  await expect(page.getByRole("checkbox", { name: "Let everybody in at once" })).toBeChecked();
  const other = await openBrowser(PHONE);
  await other.goto("/join");
  await other.getByLabel("Code of the session").fill("nosuchcode");
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(other.getByText("This link does not lead to a session")).toBeVisible();
  await other.getByLabel("Code of the session").fill(link.split("/join/")[1]!.toLowerCase());
  await other.getByRole("button", { name: "Go on" }).click();
  await other.getByLabel("Your name").fill("Otto Other");
  await other.getByRole("button", { name: "Join" }).click();
  await expect(heading(other, "Session 1")).toBeVisible();
  await other.getByRole("button", { name: "More for this session" }).click();
  await other.getByRole("button", { name: "Leave the session" }).click();
  await expect(heading(other, "Join a session")).toBeVisible();
  await expect(page.getByRole("button", { name: "Let Otto Other in again" })).toBeVisible();
});

test("a member joins with one press, and a draft keeps what was typed when the server refuses", async ({
  page,
  team,
  openBrowser,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await page.goto(`/documents/${team.documentId}/sessions/new`);
  await page.getByLabel("Title").fill("Our first look");
  await page.getByRole("checkbox", { name: "Rita Reviewer" }).uncheck();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Start the session" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "no connection" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Our first look");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Start the session" }).click();
  await expect(heading(page, "Our first look")).toBeVisible();

  await rita.goto(await linkOf(page));
  await rita.getByRole("button", { name: "Join as Rita Reviewer" }).click();
  await expect(heading(rita, "Our first look")).toBeVisible();
  await expect(people(page)).toContainText("Rita Reviewer");
  await rita.goto(`/documents/${team.documentId}/sessions`);
  await expect(rita.getByRole("listitem").filter({ hasText: "Our first look" })).toContainText("you take part");
  const { length } = await ask<unknown[]>(page.request, `/documents/${team.documentId}/sessions`);
  expect(length, "sent twice, made once").toBe(1);
});

test("a reviewer rehearses alone, with simulated raters", async ({ team, openBrowser, page }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await rita.goto(`/documents/${team.documentId}/sessions/new`);
  await expect(rita.getByText("The owner and facilitators of the team start its sessions.")).toBeVisible();
  await rita.getByRole("button", { name: "Rehearse alone" }).click();
  await expect(heading(rita, "Rehearsal")).toBeVisible();
  await expect(people(rita)).toContainText("Simulated rater 8");
  await checkAccessibility(rita);
  await rita.getByRole("button", { name: "Open round 1" }).click();
  await rita.getByRole("dialog").getByRole("button", { name: "Open round 1" }).click();
  await expect(rita.getByText("8 of 9 have finished")).toBeVisible();
  await rita.getByRole("button", { name: "More for this session" }).click();
  await rita.getByRole("button", { name: "Make round 1 void…" }).click();
  const dialog = rita.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make round 1 void" }).click();
  await expect(dialog.getByText("Say why the round is void")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Only a try");
  await dialog.getByRole("button", { name: "Make round 1 void" }).click();
  await expect(rita.getByRole("button", { name: "Open round 2" })).toBeVisible();
  await page.goto(`/documents/${team.documentId}/sessions`);
  await expect(page.getByText("rehearse it alone first"), "a rehearsal is who rehearses' alone").toBeVisible();
});
