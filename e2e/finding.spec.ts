// Finding one's way among notes: which are shown, in which order, what is new, and where words stand.
import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { noteSaying } from "./fixtures/notes";
import { joinTeam, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openPlan, textOf } from "./fixtures/reader";

const notes = (page: Page) => page.getByRole("complementary", { name: "Notes" });
const chip = (page: Page, name: string) =>
  page.getByRole("group", { name: "Show notes" }).getByRole("button", { name });
const cards = (page: Page) => notes(page).getByRole("article", { name: /^Note by/ });

type Given = { words: string; on?: string; importance?: number; labelIds?: string[] };

/** A note of whoever's browser this is: on the words of the text that opens, or on the document. */
async function leaveNote(page: Page, team: Team, { words, on, ...rest }: Given): Promise<string> {
  const comment = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
  const place =
    on === undefined ? { place: "DOCUMENT" } : { place: "PASSAGE", passage: await passageOf(page, team, on) };
  const body = { on: place, comment, ...rest };
  return (await ask<{ id: string }>(page.request, `/documents/${team.documentId}/threads`, { body })).id;
}

async function passageOf(page: Page, team: Team, exact: string) {
  type View = { editions: { versions: { id: string }[] }[]; labels: { id: string; name: string }[] };
  const { editions } = await ask<View>(page.request, `/documents/${team.documentId}`);
  const versionId = editions[0]!.versions.at(-1)!.id;
  const { text } = await ask<{ text: string }>(page.request, `/versions/${versionId}`);
  const start = text.indexOf(exact);
  return { versionId, exact, prefix: "", suffix: "", start, end: start + exact.length };
}

test("filters combine, stand in the address, and say what they hide", async ({ page, team }) => {
  const { labels } = await ask<{ labels: { id: string; name: string }[] }>(
    page.request,
    `/documents/${team.documentId}`,
  );
  const [label] = labels;
  await leaveNote(page, team, { words: "Which force?", on: "a force", importance: 90, labelIds: [label!.id] });
  await leaveNote(page, team, { words: "Whose risks?", on: "the risks are", importance: 30 });
  await leaveNote(page, team, { words: "A word on the whole" });
  await openPlan(page, team);
  await expect(chip(page, "All 3")).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.locator("summary", { hasText: "Importance" }).click();
  await page.getByRole("checkbox", { name: "Pivotal" }).check();
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("checkbox", { name: "Not rated" }).check();
  await expect(cards(page)).toHaveCount(2);
  await page.locator("summary", { hasText: "Label" }).click();
  await page.getByRole("checkbox", { name: label!.name }).check();
  await expect(cards(page)).toHaveCount(1);
  await checkAccessibility(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();

  await page.reload();
  await expect(cards(page)).toHaveCount(1);
  await expect(noteSaying(page, "Which force?")).toBeVisible();
  await page.getByRole("button", { name: `Remove Label: ${label!.name}` }).click();
  await expect(cards(page)).toHaveCount(2);

  await chip(page, "@me").click();
  await expect(cards(page)).toHaveCount(0);
  await expect(notes(page).getByText("“@me” alone hides 2 notes.")).toBeVisible();
  await checkAccessibility(page);
  await notes(page).getByRole("button", { name: "Show everything" }).last().click();
  await expect(cards(page)).toHaveCount(3);
  await expect(page).not.toHaveURL(/notes=|importance=|label=/);
});

test("in another order the notes are a list of their own, and n and p follow it", async ({ page, team }) => {
  await leaveNote(page, team, { words: "Major", on: "a force", importance: 70 });
  await leaveNote(page, team, { words: "Minor", on: "the risks are", importance: 30 });
  await leaveNote(page, team, { words: "Pivotal", on: "that all countries share", importance: 95 });
  await openPlan(page, team);
  await page.getByRole("button", { name: "Sort: By place" }).click();
  await page.getByRole("button", { name: "Importance", exact: true }).click();
  await expect(page).toHaveURL(/sort=importance/);
  await expect(cards(page)).toContainText(["Pivotal", "Major", "Minor"]);
  await checkAccessibility(page);

  for (const words of ["Pivotal", "Major", "Minor"]) {
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/sort=importance/);
    await expect(noteSaying(page, words).getByRole("button", { name: "Resolve" })).toBeVisible();
  }
  await page.keyboard.press("p");
  await expect(noteSaying(page, "Major").getByRole("button", { name: "Resolve" })).toBeVisible();
  await page.reload();
  await expect(cards(page)).toContainText(["Pivotal", "Major", "Minor"]);
});

test("what others said is unread until it was open for a moment, in every tab of one's own", async ({
  page,
  team,
  openBrowser,
}) => {
  const other = await openBrowser();
  await joinTeam(other, team, "Rita Reviewer");
  await openPlan(page, team);
  const tab = await page.context().newPage();
  // The tabs of a browser have one stream between them.
  await tab.goto(`/documents/${team.documentId}`);
  await expect(chip(tab, "All 0")).toBeVisible();
  await leaveNote(other, team, { words: "Which force?", on: "a force" });
  await leaveNote(other, team, { words: "Whose risks?", on: "the risks are" });
  for (const each of [page, tab]) await expect(chip(each, "Unread 2")).toBeVisible();
  await expect(noteSaying(page, "Which force?").getByText("Unread", { exact: true })).toBeAttached();
  await checkAccessibility(page);

  await page.bringToFront();
  await noteSaying(page, "Which force?").click();
  for (const each of [page, tab]) await expect(chip(each, "Unread 1")).toBeVisible();
  // To whoever wrote them nothing is new.
  await openPlan(other, team);
  await expect(cards(other)).toHaveCount(2);
  await expect(chip(other, "Unread")).toHaveCount(0);

  await page.bringToFront();
  await chip(page, "Unread 1").click();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(chip(page, "Unread 0")).toBeVisible();
  await expect(chip(tab, "Unread")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chip(page, "Unread 1")).toBeVisible();
  await page.reload();
  await expect(chip(page, "Unread 1")).toBeVisible();
});

test("words are found by keyboard alone, in the text and in notes, with a slip and in Chinese", async ({
  page,
  team,
  openBrowser,
}) => {
  const other = await openBrowser();
  await joinTeam(other, team, "Rita Reviewer");
  await leaveNote(other, team, { words: "A purple ladder", on: "a force" });
  await leaveNote(other, team, { words: "第一条讲的是阶梯" });
  await openPlan(page, team);
  const search = page.getByRole("dialog", { name: "Search" });
  const field = search.getByRole("combobox");
  const options = search.getByRole("option");

  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await checkAccessibility(page);
  await page.keyboard.type("soverignty");
  await expect(search.getByRole("group", { name: "In the text" }).getByRole("option")).toHaveCount(2);
  await expect(search.getByRole("status")).toHaveText(/^\d+ results for “soverignty”$/);
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await options.nth(1).getAttribute("id"))!);
  await checkAccessibility(page);
  await page.keyboard.press("Enter");
  await expect(search).toBeHidden();
  await expect(textOf(page).locator(":focus")).toContainText("national sovereignty");
  await expect(textOf(page).locator(":focus")).toBeInViewport();

  // What was sought is still there, to be typed over.
  await page.keyboard.press("/");
  await expect(field).toHaveValue("soverignty");
  await page.keyboard.type("purpel");
  await expect(options).toHaveText([/Rita Reviewer on Preamble.*A purple ladder/]);
  await page.keyboard.press("Enter");
  await expect(noteSaying(page, "A purple ladder")).toBeFocused();

  await page.keyboard.press("/");
  await page.keyboard.type("阶");
  await expect(options).toHaveText([/第一条讲的是阶梯/]);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("zzzzz");
  await expect(search.getByRole("status")).toHaveText("Nothing found for “zzzzz”");
  await checkAccessibility(page);
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await expect(noteSaying(page, "A purple ladder")).toBeFocused();

  // In another text: it opens at the words.
  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("治理");
  await search
    .getByRole("group", { name: /^In 中文/ })
    .getByRole("option")
    .nth(1)
    .click();
  await expect(textOf(page)).toHaveAttribute("lang", /^zh/);
  await expect(textOf(page).locator(":focus")).toContainText("治理");
});
