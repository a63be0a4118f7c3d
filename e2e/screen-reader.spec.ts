// The reader by ear: what a screen reader says, in its order.
import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { noteSaying, writeNote } from "./fixtures/notes";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openPlan, paintedWords, selectionBar, textOf } from "./fixtures/reader";
import { openSheet } from "./fixtures/rating-sheet";
import { actOn, forget, heard, readUntil, startReading, stopReading } from "./fixtures/screen-reader";

test.use({ bypassCSP: true });

const BENEFIT = "drawing as much benefit as possible";
const STAKE = "economic and social development";

test("from a paragraph to its notes and back", async ({ page, team }) => {
  await openPlan(page, team);
  await writeNote(page, BENEFIT, "Benefit for whom?");
  await noteSaying(page, "Benefit for whom?")
    .getByRole("button", { name: /Importance|Rate/ })
    .click();
  await page
    .getByRole("button", { name: /^Major/ })
    .last()
    .click();
  await writeNote(page, STAKE, "Named in the plan before");
  await page.keyboard.press("Escape");

  await startReading(page);
  const said = await readUntil(page, /notes on paragraph/);
  expect(said.slice(-4)).toEqual([
    "paragraph",
    expect.stringMatching(/^Everyone is called on.*drawing as much benefit as possible.*share\.$/),
    "end of paragraph",
    "button, 2 notes on paragraph 1 of clause 1, Major",
  ]);

  await actOn(page);
  await expect.poll(async () => (await heard(page)).at(-1)).toBe("article, Note by Olga Owner on §1");
  const inNote = await readUntil(page, /^Benefit for whom/);
  expect(inNote).toEqual(expect.arrayContaining(["Olga Owner", "blockquote", BENEFIT, "end of blockquote"]));
  expect(inNote.indexOf("blockquote")).toBeLessThan(inNote.indexOf(BENEFIT));

  await forget(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => heard(page)).toContain("button, 2 notes on paragraph 1 of clause 1, Major");
  await stopReading(page);
});

test("the notes as a list, by clause and in the order of the text", async ({ page, team }) => {
  await openPlan(page, team);
  await writeNote(page, "Four kinds of work are named", "Which four?");
  await writeNote(page, "Everyone is called on", "Everyone?");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Notes 2" }).click();
  await startReading(page, "dialog[open]");
  const said = await readUntil(page, /^Which four/);
  expect(said).toContain("heading, §1 A shared stake in AI's opportunities 2 notes, level 3");
  const isTold = (phrase: string) => /^(listitem|blockquote|Everyone|Four|Which|button, Go)/.test(phrase);
  expect(said.filter(isTold)).toEqual([
    "listitem, level 1, position 1, set size 2",
    "blockquote",
    "Everyone is called on",
    "Everyone?",
    "button, Go to the note by Olga Owner",
    "listitem, level 1, position 2, set size 2",
    "blockquote",
    "Four kinds of work are named",
    "Which four?",
  ]);
  await stopReading(page);

  await page.getByRole("dialog", { name: "Notes" }).getByRole("button", { name: "Go to the note" }).last().click();
  const note = noteSaying(page, "Which four?");
  await expect(note).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Notes 2" })).toBeFocused();
});

test("the text with its notes as marks, exact for selecting, and kept on this device", async ({ page, team }) => {
  await openPlan(page, team);
  const plain = await textOf(page).textContent();
  await writeNote(page, "Four kinds of work are named", "Which four?");
  await writeNote(page, "kinds of work", "Only kinds?");
  await page.keyboard.press("Escape");
  await markText(page);
  await expect.poll(() => paintedWords(page, /^heat-/)).toEqual([]);
  expect(await textOf(page).locator("mark").evaluateAll(wordsIn)).toEqual([
    "Four kinds of work are named",
    "kinds of work",
  ]);

  await startReading(page, "article[data-version-id]");
  const said = await readUntil(page, /^button, 2 notes on paragraph 1 of clause 1/);
  const from = said.indexOf("mark, linked details");
  expect(said.slice(from, said.lastIndexOf("end of mark, linked details"))).toEqual([
    "mark, linked details",
    "Note:",
    "Four",
    "mark, linked details",
    "Note:",
    "kinds of work",
    "End of note.",
    "end of mark, linked details",
    "are named",
    "End of note.",
  ]);
  await stopReading(page);

  // A selection across marks is the words of the text, without what is said between them.
  await page.reload();
  await expect(textOf(page).locator("mark").first()).toBeVisible();
  for (const key of ["j", "v", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.locator("blockquote", { hasText: /^Four kinds of work are named: building/ })).toBeVisible();
  await expect(textOf(page).locator("mark")).toHaveCount(3);
  await checkAccessibility(page);

  await markText(page, false);
  await expect(textOf(page).locator("mark")).toHaveCount(0);
  await expect.poll(() => paintedWords(page, /^heat-/)).not.toEqual([]);
  expect(plain).toContain("Four kinds of work are named");
});

test("what others write is said once, however much comes at a time", async ({ page, team, openBrowser }) => {
  await openPlan(page, team);
  await writeNote(page, "Four kinds of work are named", "Which four?");
  const other = await openBrowser();
  await joinTeam(other, team, "Rita Reviewer");
  await openPlan(other, team);
  await startReading(page);
  await forget(page);
  await noteSaying(other, "Which four?").getByRole("button", { name: "Reply" }).click();
  await noteSaying(other, "Which four?").getByRole("button", { name: "Reply…" }).click();
  await other.getByRole("textbox", { name: "Reply" }).pressSequentially("The next line says");
  await other.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => heard(page)).toContain("polite: Rita Reviewer replied on §1.");
  const comment = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Words" }] }] };
  const body = { on: { place: "DOCUMENT" }, comment };
  const begin = () => ask(other.request, `/documents/${team.documentId}/threads`, { body });
  await Promise.all(Array.from({ length: 5 }, begin));
  await expect.poll(() => heard(page), { timeout: 15_000 }).toContain("polite: 5 new notes by Rita Reviewer.");
  await stopReading(page);
});

test("without single letters, and while an input method writes", async ({ page, team }) => {
  await openPlan(page, team);
  const keys = page.getByRole("dialog", { name: "Keys" });
  const composed = { key: "?", bubbles: true, cancelable: true, isComposing: true };
  await page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", init)), composed);
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await keys.getByLabel("Use single letters as keys").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();

  await page.getByRole("button", { name: "Choose words in §1 by keyboard" }).focus();
  for (const key of ["Enter", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.getByRole("article", { name: /^Note by/ })).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(selectionBar(page).getByRole("button", { name: "Highlight" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: /^Note by/ }).locator("blockquote")).toHaveText("Everyone");
});

async function markText(page: Page, isOn = true) {
  await page.getByRole("button", { name: /^Aa/ }).click();
  await page.getByRole("checkbox", { name: "Mark notes in the text" }).setChecked(isOn);
  await page.keyboard.press("Escape");
}

/** Of marks: what belongs to the text. */
const wordsIn = (marks: Element[]) =>
  marks.map((mark) => {
    const words = mark.cloneNode(true) as Element;
    for (const said of words.querySelectorAll("[data-outside]")) said.remove();
    return words.textContent;
  });

test("the rating sheet, without its picture", async ({ page, team }) => {
  await openSheet(page, team);
  await startReading(page, "main");
  const said = await readUntil(page, /^button, Major/);
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^heading, If we ignored this clause .*, level 1$/),
      "listitem, level 1, position 1, set size 13",
      "button, Clause 1, A shared stake in AI's opportunities, expanded",
      expect.stringMatching(/^slider, Significance of Clause 1, .*current value Not rated$/),
      "group, Steps",
    ]),
  );
  expect(said.at(-1)).toBe("button, Major, 60 to 79, ignoring it sets our work back, not pressed");

  await forget(page);
  await actOn(page);
  await expect.poll(() => heard(page)).toContainEqual(expect.stringMatching(/Saved: Clause 1, 70, Major\./));
  await expect(page.getByRole("slider")).toBeFocused();
  const rest = await readUntil(page, /^button, Clause 2/);
  expect(rest).toContain("textbox, Why, of Clause 1, in one line, placeholder Why? Others who rated see it");
  expect(rest).toContain("button, Not my field, not pressed");
  expect(rest.at(-1)).toBe("button, Clause 2, An open climate for invention, not expanded");
  await readUntil(page, /^Not rated/);
  await stopReading(page);
});
