// Texts that run from right to left, and texts without spaces: read, chosen, marked and noted as any other.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { ask } from "./fixtures/api";
import { noteSaying } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan, paintedWords, selectionBar, selectPassage, textOf } from "./fixtures/reader";

const ARABIC = `ميثاق البحر

1. حرية الدخول
لكل سفينة أن تدخل الميناء. ويبقى كل ميناء مفتوحًا للجميع في كل وقت.

2. السلامة
تُدرَّب الطواقم على السلامة. ويُرخَّص للمرشدين كل عام.
`;

const selectedWords = (page: Page) => page.evaluate(() => String(document.getSelection()));
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("an Arabic text", async ({ page, team }) => {
  await page.goto(`/teams/${team.id}/documents/new`);
  await page.getByLabel("Text", { exact: true }).fill(ARABIC);
  await page.getByLabel("Language").selectOption("ar");
  await expect(page.getByLabel("Title")).toHaveValue("ميثاق البحر");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]+$/);
  const article = textOf(page);
  await expect(article).toHaveAttribute("dir", "rtl");
  await expect(article).toHaveAttribute("lang", "ar");

  // Numbers hang at the side where lines begin; what the product says keeps its own direction.
  const heading = page.getByRole("heading", { name: "حرية الدخول" });
  const number = await heading.locator("span").first().boundingBox();
  const words = (await heading.boundingBox())!;
  expect(number!.x, "the number stands right of the heading").toBeGreaterThan(words.x + words.width / 2);
  await expect(page.locator("html")).not.toHaveAttribute("dir", "rtl");
  await expect(
    article.getByRole("button", { name: "Note on §1" }).locator("xpath=ancestor::*[@dir][1]"),
  ).toHaveAttribute("dir", "ltr");

  // What one does with the clause stands at the end of its heading's line, clear of the words.
  await heading.hover();
  const act = (await article.getByRole("button", { name: "Note on §1" }).boundingBox())!;
  expect(act.x + act.width, "left of the words").toBeLessThan(words.x + words.width / 2);

  // The arrows go the way they point: left is on, right is back.
  await page.getByRole("link", { name: "حرية الدخول" }).click();
  await press(page, "v", "ArrowDown", "ArrowLeft");
  await expect.poll(() => selectedWords(page)).toBe("ويبقى كل ميناء مفتوحًا للجميع في كل وقت.");
  await press(page, "ArrowRight");
  await expect.poll(() => selectedWords(page)).toBe("لكل سفينة أن تدخل الميناء.");
  await press(page, "ArrowDown", "ArrowLeft");
  await expect.poll(() => selectedWords(page)).toBe("سفينة");
  await press(page, "Shift+ArrowLeft");
  await expect.poll(() => selectedWords(page)).toBe("سفينة أن");
  await press(page, "Shift+ArrowRight", "ArrowRight");
  await expect.poll(() => selectedWords(page)).toBe("لكل");
  await press(page, "ArrowUp");
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Your note" })).toBeFocused();
  await page.keyboard.insertText("ولماذا؟");
  await page.keyboard.press("Control+Enter");
  const quote = noteSaying(page, "ولماذا؟").locator("blockquote");
  await expect(quote).toHaveText("لكل سفينة أن تدخل الميناء.");
  await expect(quote).toHaveAttribute("lang", "ar");
  expect(await quote.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  expect(await quote.evaluate((element) => getComputedStyle(element).fontStyle)).toBe("normal");
  await expect.poll(() => paintedWords(page, /^heat-/)).toEqual(["لكل سفينة أن تدخل الميناء."]);

  await selectPassage(page, "مفتوحًا للجميع");
  await page.keyboard.press("h");
  await expect(page.locator("blockquote", { hasText: "مفتوحًا للجميع" })).toBeVisible();
  await checkAccessibility(page);
});

test("the Chinese text, which has no spaces", async ({ page, team }) => {
  type Answer = { editions: { language: string; versions: { id: string }[] }[] };
  const { editions } = await ask<Answer>(page.request, `/documents/${team.documentId}`);
  const chinese = editions.find(({ language }) => language.startsWith("zh"))!;
  await openPlan(page, team, `?version=${chinese.versions[0]!.id}`);
  await press(page, "j", "v", "ArrowDown", "ArrowRight");
  await expect.poll(() => selectedWords(page)).toMatch(/。$/);
  const sentence = await selectedWords(page);
  await press(page, "ArrowDown");
  const word = () => selectedWords(page).then((words) => words.length);
  await expect.poll(word, { message: "a word, not a sentence" }).toBeLessThanOrEqual(4);
  const first = await selectedWords(page);
  expect(sentence.startsWith(first)).toBe(true);
  await press(page, "Shift+ArrowRight");
  await expect.poll(() => selectedWords(page)).not.toBe(first);
  const two = await selectedWords(page);
  expect(sentence.startsWith(two)).toBe(true);
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press("h");
  const quote = page.locator("blockquote", { hasText: two });
  await expect(quote).toHaveAttribute("lang", chinese.language);
  await expect.poll(() => paintedWords(page, /^heat-/)).toEqual([two]);
});
