// A thumb on the sheet of notes, at the widths of phones and of a tablet held upright.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { noteSaying } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan, selectByTouch, selectionBar } from "./fixtures/reader";
import { drag } from "./fixtures/touch";

const BENEFIT = "drawing as much benefit as possible";

const sheet = (page: Page) => page.locator("dialog[data-size]");
const expectSize = (page: Page, size: string) => expect(sheet(page)).toHaveAttribute("data-size", size);

/** By its head, to this height above the lower edge. */
async function dragSheet(page: Page, height: number) {
  // Still on its way to where it will rest, it would be missed.
  await sheet(page).evaluate((element) =>
    Promise.allSettled(element.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  );
  const box = (await sheet(page).boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + 8 };
  await drag(page, from, { x: from.x, y: page.viewportSize()!.height - height });
}

for (const width of [360, 390, 768]) {
  test(`a passage is marked and its note dragged about at ${width} px`, async ({ page, team }) => {
    await page.setViewportSize({ width, height: 844 });
    await openPlan(page, team);
    await selectByTouch(page, BENEFIT);
    const bar = (await selectionBar(page).boundingBox())!;
    expect(bar.y + bar.height, "the bar stands at the lower edge, clear of the handles").toBeGreaterThan(844 - 40);
    await selectionBar(page).getByRole("button", { name: "Comment" }).tap();
    await page.getByRole("textbox", { name: "Your note" }).fill("For whom?");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(noteSaying(page, "For whom?")).toBeVisible();
    await expectSize(page, "half");
    const passage = () =>
      page.evaluate(() => {
        const [range] = [...CSS.highlights.get("passage-active")!];
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset);
        live.setEnd(range!.endContainer, range!.endOffset);
        return live.getBoundingClientRect().bottom;
      });
    await expect.poll(async () => (await sheet(page).boundingBox())!.y - (await passage())).toBeGreaterThan(0);

    // A busy browser takes a touch away now and then: one drags again, then.
    await expect(async () => {
      await dragSheet(page, 130);
      await expect(sheet(page)).toHaveAttribute("data-size", "low", { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect.poll(async () => (await sheet(page).boundingBox())!.height).toBeLessThan(160);
    await page.getByRole("button", { name: "Make the sheet taller" }).tap();
    await expectSize(page, "half");
    await page.getByRole("button", { name: "Make the sheet taller" }).tap();
    await expectSize(page, "tall");
    await checkAccessibility(page);

    // From the words of the note, which are scrolled to their top: down with a short pull.
    const words = (await noteSaying(page, "For whom?").getByText("For whom?").boundingBox())!;
    await drag(page, { x: words.x + 20, y: words.y + 5 }, { x: words.x + 20, y: words.y + 60 });
    await expect(sheet(page)).toBeVisible();
    await dragSheet(page, 10);
    await expect(sheet(page)).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("the keyboard on the screen does not cover what one writes", async ({ page, team }) => {
  await openPlan(page, team);
  await selectByTouch(page, BENEFIT);
  await selectionBar(page).getByRole("button", { name: "Comment" }).tap();
  const field = page.getByRole("textbox", { name: "Your note" });
  await expect(field).toBeFocused();
  // As the system tells a page: what is seen of it is less, and the page is as high as before.
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, "height", { configurable: true, get: () => 430 });
    visualViewport!.dispatchEvent(new Event("resize"));
  });
  await expect
    .poll(async () => {
      // The plain field gives way to the editor: for a moment there is neither.
      const box = await field.boundingBox();
      return box ? box.y + box.height : Infinity;
    })
    .toBeLessThanOrEqual(430);
  await expect(page.getByRole("button", { name: "Save" })).toBeInViewport();
  await expect
    .poll(async () => {
      const box = (await page.getByRole("button", { name: "Save" }).boundingBox())!;
      return box.y + box.height;
    })
    .toBeLessThanOrEqual(430);
});
