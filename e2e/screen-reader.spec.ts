// The reader by ear: what a screen reader says, in its order.
import { noteSaying, writeNote } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan } from "./fixtures/reader";
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
