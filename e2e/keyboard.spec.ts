// The main job with both hands on the keyboard: nothing here points at anything.
import type { Locator, Page } from "@playwright/test";
import { noteSaying, significanceOf } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan, selectionBar, textOf } from "./fixtures/reader";

const selectedWords = (page: Page) => page.evaluate(() => String(document.getSelection()));
const currentClause = (page: Page) =>
  page.getByRole("navigation", { name: "Clauses" }).locator("[aria-current=location]");

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with Tab until the focus is there, as one would: a page on which that takes too long fails. */
async function tabTo(page: Page, target: Locator) {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 40 && !(await isThere()); stops++) await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
}

/** To the next clause, and there. */
async function goToClause(page: Page, key: "j" | "k", title: string) {
  await page.keyboard.press(key);
  await expect(page.getByRole("heading", { name: title })).toBeFocused();
  await expect(currentClause(page)).toContainText(title);
}

test.beforeEach(async ({ page, team }) => {
  await openPlan(page, team);
});

test("the first stop skips to the text", async ({ page }) => {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});

test("a passage is chosen, narrowed, extended, and commented on", async ({ page }) => {
  await goToClause(page, "j", "A shared stake");
  await goToClause(page, "j", "An open climate");
  await goToClause(page, "k", "A shared stake");
  await page.keyboard.press("v");
  await expect(selectionBar(page)).toBeVisible();
  await expect.poll(() => selectedWords(page)).toMatch(/A shared stake[^]*that all countries share\.$/);
  await press(page, "ArrowDown", "ArrowRight", "ArrowDown");
  await press(page, "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
  await expect.poll(() => selectedWords(page)).toBe("Four kinds of work");

  await page.keyboard.press("Tab");
  await expect(selectionBar(page).getByRole("button", { name: "Highlight" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(selectionBar(page)).toBeHidden();
  await press(page, "Shift+ArrowLeft");
  await expect.poll(() => selectedWords(page)).toBe("Four kinds of");
  await expect(selectionBar(page)).toBeVisible();

  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Your note" })).toBeFocused();
  await page.keyboard.type("Which four? j k n p v ?");
  await page.keyboard.press("Control+Enter");
  const note = noteSaying(page, "Which four? j k n p v ?");
  await expect(note).toBeFocused();

  await tabTo(page, note.getByRole("button", { name: "Reply…" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await page.keyboard.type("The next line says");
  await page.keyboard.press("Control+Enter");
  await expect(note).toContainText("The next line says");
  await expect(note.getByRole("button", { name: "Reply…" })).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.type("Kept for later");
  await page.keyboard.press("Escape");
  await expect(note.getByRole("button", { name: "Go on with your reply…" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await expect(note.getByRole("button", { name: "Resolve" })).toBeHidden();
});

test("a passage is highlighted, labelled and rated, and one walks from note to note", async ({ page }) => {
  const notes = page.getByRole("article", { name: /^Note by/ });
  await goToClause(page, "j", "A shared stake");
  await press(page, "v", "ArrowDown");
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("h");
  await expect(notes).toHaveCount(1);

  await goToClause(page, "j", "An open climate");
  await press(page, "v", "ArrowDown");
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("l");
  await expect(page.getByRole("group", { name: "Label" }).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  const labelled = notes.filter({ hasText: "question" });
  await expect(labelled).toBeFocused();
  await page.keyboard.press("Escape");

  await goToClause(page, "j", "Putting AI to work");
  await press(page, "v", "ArrowDown");
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("4");
  const rated = notes.filter({ hasText: "Importance 70, Major" });
  await expect(rated.getByRole("button", { name: "Resolve" })).toBeVisible();

  await page.keyboard.press("p");
  await expect(labelled.getByRole("button", { name: "Resolve" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(rated.getByRole("button", { name: "Resolve" })).toBeVisible();
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await expect(notes.first().getByRole("button", { name: "Resolve" })).toBeVisible();
});

test("a clause is rated, and the list of keys opened and closed", async ({ page }) => {
  await goToClause(page, "j", "A shared stake");
  const rating = significanceOf(page, "Clause 1");
  await tabTo(page, rating.getByRole("button", { name: "Cannot judge" }));
  await page.keyboard.press("4");
  await expect(rating).toContainText("you said 70");
  await expect(rating).toBeFocused();
  await page.keyboard.press("5");
  await expect(rating).toContainText("you said 90");
  await textOf(page).focus();

  await goToClause(page, "j", "An open climate");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByRole("row", { name: "Next or previous clause" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(currentClause(page)).toContainText("An open climate");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await expect(page.getByRole("heading", { name: "An open climate" })).toBeFocused();
});
