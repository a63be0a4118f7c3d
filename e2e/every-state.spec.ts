// What is true of the reader in each of its states: axe finds nothing in light and in dark, and nothing reaches past the
// side of a narrow or an enlarged page. Forced colours are looked at apart, where the system's colours are the page's.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { noteSaying, saveNote, writeNote } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan, selectionBar, selectPassage, textOf } from "./fixtures/reader";

const KINDS = "Four kinds of work are named";

async function expectFits(page: Page, state: string) {
  // What is open finds its place in the frames after the page has changed its size.
  const reachesPast = () => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  const message = `how far it reaches past the page: ${state}`;
  await expect.configure({ soft: true }).poll(reachesPast, { message }).toBe(0);
}

/** Goes through the states; `check` looks at each. */
async function walk(page: Page, check: (state: string) => Promise<void>) {
  await writeNote(page, KINDS, "Which four?");
  await check("a note open");
  await page.keyboard.press("Escape");
  await writeNote(page, "kinds of work", "Only kinds?");
  await page.keyboard.press("Escape");
  await selectPassage(page, "governments, international bodies");
  await check("the bar of a selection");
  await selectionBar(page).getByRole("button", { name: "Label" }).click();
  await check("labels for a new note");
  await page.getByRole("button", { name: "Cancel" }).click();
  await selectPassage(page, "governments, international bodies");
  await selectionBar(page).getByRole("button", { name: "Comment" }).click();
  await page.getByRole("textbox", { name: "Your note" }).pressSequentially("Kept");
  await check("the composer");
  await saveNote(page);
  await noteSaying(page, "Kept").getByRole("button", { name: "Rate this passage" }).click();
  await check("importance of a passage");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await check("the keys");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Notes \d/ }).click();
  await check("the list of notes");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Aa/ }).click();
  await page.getByRole("checkbox", { name: "Count the notes" }).check();
  await page.getByRole("checkbox", { name: "Mark notes in the text" }).check();
  await check("the reading menu");
  await page.keyboard.press("Escape");
  await expect(textOf(page).locator("mark").first()).toBeVisible();
  await check("marked text");
}

test("each state, as axe sees it", async ({ page, team }) => {
  test.setTimeout(240_000);
  await openPlan(page, team);
  await walk(page, (state) => test.step(state, () => checkAccessibility(page)));
});

test("each state at 200 % and in 320 px", async ({ page, team }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 720, height: 450 });
  await openPlan(page, team);
  await walk(page, async (state) => {
    await expectFits(page, `${state}, at 200 %`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFits(page, `${state}, 320 px`);
    await page.setViewportSize({ width: 720, height: 450 });
  });
});

test("forced colours leave each highlight, control and mark to be seen", async ({ page, team }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openPlan(page, team);
  await writeNote(page, KINDS, "Which four?");
  await page.keyboard.press("Escape");
  const painted = () =>
    page.evaluate(() => [...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name]) => name));
  await expect.poll(painted).toEqual(["heat-0-1"]);
  const look = (name: string) =>
    textOf(page).evaluate(
      (article, highlight) => getComputedStyle(article, `::highlight(${highlight})`).textDecoration,
      name,
    );
  expect(await look("heat-0-1")).toContain("underline");
  expect(await look("heat-0-1")).not.toContain("double");
  await writeNote(page, "kinds of work", "Only kinds?");
  await page.keyboard.press("Escape");
  await expect.poll(painted).toContain("heat-0-2");
  expect(await look("heat-0-2")).toMatch(/underline.* double/);

  await page.getByRole("button", { name: /^Aa/ }).click();
  await page.getByRole("checkbox", { name: "Mark notes in the text" }).check();
  await page.keyboard.press("Escape");
  const mark = textOf(page).locator("mark").first();
  const [background, system] = await mark.evaluate((element) => {
    const probe = element.ownerDocument.createElement("span");
    probe.style.cssText = "background: Mark; forced-color-adjust: none";
    element.ownerDocument.body.append(probe);
    const colours = [element, probe].map((each) => getComputedStyle(each).backgroundColor);
    probe.remove();
    return colours;
  });
  expect(background).toBe(system);
  await expect(mark.locator("mark")).toHaveCSS("text-decoration-style", "double");
});
