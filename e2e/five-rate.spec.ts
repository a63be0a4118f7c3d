// Five people rate thirteen clauses, four by keyboard and one by thumb; what the team then sees is what they gave.
import type { Page } from "@playwright/test";
import { devices } from "@playwright/test";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openSheet, rowOf as sheetRowOf } from "./fixtures/rating-sheet";
import { download, figure, openTab, quantile, readCsv, rowOf, say } from "./fixtures/significance";

/** Each person's step for each clause; x: cannot judge. */
const STEPS: Record<string, string> = {
  "Olga Owner": "4354225451434",
  "Rita Reviewer": "43542514x1434",
  "Ben Carver": "5344351451425",
  "Chen Li": "3354125441434",
  "Dora Marsh": "4254515452x34",
};
const MIDDLE: Record<string, string> = { 1: "10", 2: "30", 3: "50", 4: "70", 5: "90" };

async function rateByKeyboard(page: Page, steps: string) {
  for (const step of steps) {
    if (step !== "x") await page.keyboard.press(step);
    else for (const key of ["x", "1"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
  }
}

async function rateByThumb(page: Page, steps: string) {
  for (const [at, step] of [...steps].entries()) {
    const row = sheetRowOf(page, at + 1);
    await row.scrollIntoViewIfNeeded();
    if (step !== "x")
      await row
        .locator("[data-at]")
        .nth(Number(step) - 1)
        .tap();
    else {
      await row.getByRole("button").first().tap();
      await row.getByRole("button", { name: "Not my field" }).tap();
    }
  }
}

test("what five people gave on their sheets is what the pictures and the file say", async ({
  page,
  team,
  openBrowser,
}) => {
  test.slow();
  const { "Olga Owner": own, ...others } = STEPS;
  expect(team.owner.name).toBe("Olga Owner");
  for (const [at, [name, steps]] of Object.entries(others).entries()) {
    const isPhone = at === 3;
    const { viewport, ...phone } = devices["Pixel 7"];
    const browser = await openBrowser(isPhone ? { ...phone, viewport: { ...viewport, width: 390 } } : {});
    await joinTeam(browser, team, name);
    await openSheet(browser, team);
    await (isPhone ? rateByThumb : rateByKeyboard)(browser, steps);
    await expect(browser.getByText("13 of 13")).toBeVisible();
    await expect(browser.getByText(/saved just now/)).toBeVisible();
    // Nobody sees anything of it who has not rated: the owner's tab is empty until then.
    await openTab(page, team);
    await expect(page.getByRole("main")).not.toContainText(name);
  }
  await openSheet(page, team);
  await rateByKeyboard(page, own!);
  await expect(page.getByText(/saved just now/)).toBeVisible();

  await openTab(page, team, "?order=text");
  const rows = readCsv(await download(page, /^Clauses in the order/, "CSV"));
  expect(rows).toHaveLength(13);
  const medians: number[] = [];
  for (const [at, row] of rows.entries()) {
    const given = Object.entries(STEPS).map(([name, steps]) => {
      const step = steps[at]!;
      expect(row[name], `${name} of clause ${at + 1}`).toBe(MIDDLE[step] ?? "cannot judge: not my field");
      return Number(MIDDLE[step] ?? NaN);
    });
    const values = given.filter((value) => !Number.isNaN(value));
    const median = quantile(values, 0.5);
    medians.push(median);
    const words = rowOf(page, { title: row.Title! });
    await expect(words).toContainText(`Median ${say(median)}`);
    await expect(words).toContainText(`${values.length} of 5 rated`);
    await expect(words.getByRole("option", { includeHidden: true })).toHaveCount(values.length);
    if (values.length === 5) {
      const half = `middle half ${say(quantile(values, 0.25))}–${say(quantile(values, 0.75))}`;
      await expect(words).toContainText(half);
    }
  }
  await expect(figure(page, "Median clause")).toContainText(say(quantile(medians, 0.5)));
  await expect(figure(page, "Rated by")).toContainText("5 of 5");
});
