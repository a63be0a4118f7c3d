// The main job on a phone, with one thumb.
import type { Locator, Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { noteSaying, significanceOf } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan, selectByTouch, selectionBar } from "./fixtures/reader";

const BENEFIT = "drawing as much benefit as possible";
/** WCAG 2.5.5; Apple's and Google's guides say the same or more. */
const THUMB_PX = 44;

async function expectRoomForThumbs(controls: Locator) {
  await expect(controls).not.toHaveCount(0);
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    const name = await control.evaluate((element) => element.ariaLabel ?? element.textContent);
    expect.soft(box?.height ?? 0, `height of “${name}”`).toBeGreaterThanOrEqual(THUMB_PX);
    expect.soft(box?.width ?? 0, `width of “${name}”`).toBeGreaterThanOrEqual(THUMB_PX);
  }
}

async function expectNothingBeside(page: Page) {
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `how far the page reaches at ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

test("one finds one's way by the outline", async ({ page, team }) => {
  await openPlan(page, team);
  await expectNothingBeside(page);
  await expectRoomForThumbs(page.getByRole("banner").getByRole("button"));
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Outline" }).tap();
  const drawer = page.getByRole("dialog", { name: "Outline" });
  await expectRoomForThumbs(drawer.getByRole("link"));
  await expectRoomForThumbs(drawer.getByRole("button", { name: "Close" }));
  await checkAccessibility(page);
  await drawer.getByRole("link", { name: /An open, many-sided community/ }).tap();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("heading", { name: /An open, many-sided community/ })).toBeInViewport();
});

test("one marks a passage, writes and answers in the sheet, and rates", async ({ page, team }) => {
  await openPlan(page, team);
  await selectByTouch(page, BENEFIT);
  const bar = selectionBar(page);
  await expectRoomForThumbs(bar.getByRole("button"));
  const box = await bar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0), "the bar is at the bottom").toBeGreaterThan(844 - 40);
  await expectNothingBeside(page);
  await checkAccessibility(page);

  await bar.getByRole("button", { name: "Comment" }).tap();
  await page.getByRole("dialog", { name: "New note" }).getByRole("textbox", { name: "Your note" }).fill("For whom?");
  await expectNothingBeside(page);
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Save" }).tap();
  const sheet = page.getByRole("dialog", { name: "Note 1 of 1" });
  await sheet.getByRole("button", { name: "Reply…" }).tap();
  await sheet.getByRole("textbox", { name: "Reply" }).fill("For all of us");
  await sheet.getByRole("button", { name: "Send" }).tap();
  await expect(noteSaying(page, "For all of us")).toBeVisible();
  await expectRoomForThumbs(sheet.getByRole("button"));
  await expectNothingBeside(page);
  await checkAccessibility(page);
  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(sheet).toBeHidden();

  await page.getByRole("button", { name: "Notes 1" }).tap();
  await expect(page.getByRole("dialog", { name: "Notes" })).toContainText("For whom?");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Close" }).tap();

  const rating = significanceOf(page, "Clause 1");
  await expectRoomForThumbs(rating.getByRole("button"));
  await rating.getByRole("button", { name: /^Major/ }).tap();
  await expect(rating).toContainText("you said 70");
  await expect(page.getByText("1/13")).toBeVisible();
  await expectNothingBeside(page);
});
