// Heat in the text and beside the scroll bar, and the outline that follows.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/product";
import { openPlan, paintedWords, selectPassage, textOf } from "./fixtures/reader";

const strip = (page: Page) => page.locator("[data-heat-strip]");
const rate = async (page: Page, words: string, key: string) => {
  await selectPassage(page, words);
  await page.keyboard.press(key);
};

test.beforeEach(async ({ page, team }) => {
  await openPlan(page, team);
});

test("the strip shows the heat of the whole text, and a press on it goes there", async ({ page }) => {
  await rate(page, "public interest", "5");
  await rate(page, "respect for sovereignty", "3");
  await expect(strip(page)).toHaveAttribute("style", /--heat-3-1.*--heat-5-1/);
  await page.evaluate(() => scrollTo(0, 0));
  const box = (await strip(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.97);
  await expect(textOf(page).getByText("public interest")).toBeInViewport();
  await expect(page.getByRole("navigation", { name: "Clauses" }).locator("[aria-current]")).toBeInViewport();
});

test("in forced colours a highlight keeps its underline", async ({ page }) => {
  await rate(page, "respect for sovereignty", "3");
  await expect.poll(() => paintedWords(page, /^heat-3-1$/)).toContain("respect for sovereignty");
  await page.emulateMedia({ forcedColors: "active" });
  const seen = await textOf(page).evaluate((article) => {
    const painted = getComputedStyle(article.querySelector("p")!, "::highlight(heat-3-1)");
    return { line: painted.textDecorationLine, text: painted.color, mark: painted.textDecorationColor };
  });
  expect(seen.line).toBe("underline");
  expect(seen.mark, "the underline is as strong as the letters").toBe(seen.text);
});
