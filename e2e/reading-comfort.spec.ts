// The text as one likes to read it: its size, its width, its colours, and nothing but it.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { expect, test } from "./fixtures/product";
import { openPlan, paintedWords, selectionBar, selectPassage, textOf } from "./fixtures/reader";
import { noteSaying, writeNote } from "./fixtures/notes";

const readingMenu = (page: Page) => page.getByRole("button", { name: /^Aa/ });
const fontSize = (page: Page) => textOf(page).evaluate((article) => parseFloat(getComputedStyle(article).fontSize));
const widthInEms = (page: Page) =>
  textOf(page).evaluate((article) => article.clientWidth / parseFloat(getComputedStyle(article).fontSize));

/** How far the words stand from where they stood, in pixels. */
async function watchPlace(page: Page, words: string): Promise<() => Promise<number>> {
  const line = textOf(page).getByText(words).first();
  const before = (await line.boundingBox())!.y;
  return async () => Math.abs((await line.boundingBox())!.y - before);
}

test.beforeEach(async ({ page, team }) => {
  await openPlan(page, team);
});

test("size and width are kept on this device, and the page arrives in them", async ({ page, team }) => {
  const usual = await fontSize(page);
  const usualWidth = await widthInEms(page);
  await textOf(page)
    .getByRole("heading", { name: "Managing safety" })
    .evaluate((heading) => {
      scrollTo(0, heading.getBoundingClientRect().top + scrollY - 140);
    });
  const distance = await watchPlace(page, "Managing safety");
  await readingMenu(page).click();
  await page.getByRole("radio", { name: "Largest" }).check();
  await page.getByRole("radio", { name: "Narrow" }).check();
  expect(await fontSize(page)).toBeGreaterThan(usual * 1.4);
  expect(await widthInEms(page)).toBeLessThan(usualWidth * 0.9);
  expect(await distance(), "what one was reading stays where it was").toBeLessThan(40);
  await checkAccessibility(page);

  const [html] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes(team.documentId)).then((answer) => answer.text()),
    page.reload(),
  ]);
  expect(html).toMatch(/<html[^>]* data-text-size="largest"[^>]* data-text-width="narrow"/);
  expect(await fontSize(page)).toBeGreaterThan(usual * 1.4);
  await readingMenu(page).click();
  await expect(page.getByRole("radio", { name: "Largest" })).toBeChecked();
  await page.getByRole("radio", { name: "Normal" }).first().check();
  await page.getByRole("radio", { name: "Normal" }).last().check();
  expect(await fontSize(page)).toBe(usual);
  await page.keyboard.press("Escape");
  await expect(readingMenu(page)).toBeFocused();
});

test("heat is switched off and on beside its legend", async ({ page }) => {
  await writeNote(page, "respect for sovereignty", "A condition.");
  await expect(noteSaying(page, "A condition.")).toBeVisible();
  await readingMenu(page).click();
  await expect(page.getByRole("list", { name: "What the colours mean" }).getByRole("listitem")).toHaveText([
    /Marginal.*0–19/,
    /Minor.*20–39/,
    /Notable.*40–59/,
    /Major.*60–79/,
    /Pivotal.*80–100/,
    "Not rated",
    "Deeper where notes overlap",
  ]);
  await page.getByRole("checkbox", { name: "Heat" }).uncheck();
  await expect.poll(() => paintedWords(page, /^passage-plain$/)).toContain("respect for sovereignty");
  await page.getByRole("checkbox", { name: "Heat" }).check();
  await expect.poll(() => paintedWords(page, /^heat-0-1$/)).toContain("respect for sovereignty");
});

test("in focus there is only the text, and notes are still made in it", async ({ page }) => {
  const outline = page.getByRole("navigation", { name: "Clauses" });
  await expect(outline.locator("[aria-current]")).toContainText("Preamble");
  for (const title of ["A shared stake", "An open climate"]) {
    await page.keyboard.press("j");
    await expect(page.getByRole("heading", { name: title })).toBeFocused();
    await expect(outline.locator("[aria-current]")).toContainText(title);
  }
  const distance = await watchPlace(page, "An open climate");
  await page.keyboard.press("f");
  await expect(outline).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Notes" })).toBeHidden();
  await expect(page.getByRole("region", { name: /^Significance of/ }).first()).toBeHidden();
  await expect(page.getByText("Working paraphrase, not the official text", { exact: true })).toBeVisible();
  expect(await distance(), "what one was reading stays where it was").toBeLessThan(40);
  await checkAccessibility(page);

  await selectPassage(page, "platforms of several kinds");
  await selectionBar(page).getByRole("button", { name: "Comment" }).click();
  const sheet = page.getByRole("dialog", { name: "New note" });
  await sheet.getByRole("textbox", { name: "Your note" }).pressSequentially("Which kinds?");
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("Which kinds?")).toBeVisible();

  // Esc closes what is open first, and then leaves.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(outline).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(outline).toBeVisible();
  await expect(noteSaying(page, "Which kinds?")).toBeVisible();
});
