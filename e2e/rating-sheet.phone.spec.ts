// The rating sheet under a thumb: a tap sets, a drag scrolls.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { drag } from "./fixtures/touch";
import { expect, test } from "./fixtures/product";
import { expectRating, openSheet, rowOf, trackOf } from "./fixtures/rating-sheet";

/** The middle of a step of a row, which is brought to the middle of the page. */
async function placeOfStep(page: Page, row: number, step: number) {
  const steps = rowOf(page, row).locator("[data-at]");
  await steps.nth(step - 1).evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = (await steps.nth(step - 1).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

for (const width of [360, 390]) {
  test(`a tap sets and a drag scrolls at ${width} px`, async ({ page, team }) => {
    await page.setViewportSize({ width, height: 844 });
    await openSheet(page, team);
    const requests: unknown[] = [];
    page.on("request", (request) => request.url().endsWith("/ratings") && requests.push(request.postDataJSON()));
    const scrolled = () => page.evaluate(() => window.scrollY);

    for (const row of [1, 3]) {
      const from = await placeOfStep(page, row, 4);
      const before = await scrolled();
      await drag(page, from, { x: from.x, y: from.y - 200 });
      await expect.poll(scrolled, "the page follows the thumb").toBeGreaterThan(before + 100);
      const along = await placeOfStep(page, row, 2);
      await drag(page, along, { x: along.x + 120, y: along.y });
    }
    // Longer than a value takes to settle.
    await page.waitForTimeout(1_000);
    expect(requests).toEqual([]);
    await expect(page.getByText("0 of 13")).toBeVisible();

    await placeOfStep(page, 3, 4);
    const topBefore = (await rowOf(page, 3).boundingBox())!.y;
    await rowOf(page, 3).locator("[data-at='3']").tap();
    await expect(trackOf(page, "Clause 3")).toHaveAttribute("aria-valuetext", "70, Major");
    const topAfter = (await rowOf(page, 3).boundingBox())!.y;
    expect(Math.abs(topAfter - topBefore), "the row stays under the thumb").toBeLessThanOrEqual(2);
    await expect(page.getByText(/saved just now/)).toBeVisible();
    expect(requests).toHaveLength(1);

    for (const target of [
      page.getByRole("heading", { level: 1 }),
      page.getByText("Pivotal", { exact: true }).first(),
      page.getByText("1 of 13"),
    ])
      await expect(target).toBeInViewport();
    await checkAccessibility(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("everything a thumb presses is large enough, and leads to one's own order", async ({ page, team }) => {
  await openSheet(page, team);
  await rowOf(page, 1).locator("[data-at='4']").tap();
  await rowOf(page, 1).getByRole("button", { name: "The clause is unclear" }).tap();
  await expect(trackOf(page, "Clause 1")).toHaveAttribute("aria-valuetext", "Cannot judge: the clause is unclear");
  for (const target of await page.getByRole("main").locator("button, input, a[href], summary, [data-at]").all()) {
    const box = await target.boundingBox();
    if (box) expect.soft(Math.min(box.height, 44), await target.evaluate((each) => each.outerHTML)).toBe(44);
  }
  await page.getByTitle("What the steps mean").tap();
  await expect(page.getByRole("definition").filter({ hasText: "our position depends on it" })).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).tap();
  await expect(page.getByText("0 of 13")).toBeVisible();
  await rowOf(page, 2).locator("[data-at='1']").tap();
  await page.getByRole("button", { name: "Done" }).tap();
  await expect(page.getByRole("heading", { name: "Your order" })).toBeInViewport();
  await page.getByRole("region", { name: "Your order" }).getByRole("link").first().tap();
  await expect(trackOf(page, "Clause 2")).toBeInViewport();
});

test("the header of the reader leads to the sheet, which fits into 320 px", async ({ page, team }) => {
  await page.goto(`/documents/${team.documentId}`);
  await page.getByRole("link", { name: /clauses rated/ }).tap();
  await expect(page.getByRole("slider")).toBeVisible();
  await page.setViewportSize({ width: 320, height: 568 });
  await rowOf(page, 1).locator("[data-at='2']").tap();
  await rowOf(page, 2).getByRole("button").first().tap();
  await expectRating(rowOf(page, 1), "50");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
