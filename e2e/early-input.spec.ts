// What is pressed and typed while the page's scripts are still on their way.
import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import type { Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { expectRating, rowOf, trackOf } from "./fixtures/rating-sheet";

/** Opens the page and holds its scripts back. @returns lets them go */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.getByRole("main")).toBeVisible();
  return letGo;
}

async function slugOfThird(page: Page, { documentId }: Team): Promise<string> {
  const document = await ask<{ editions: { versions: { id: string }[] }[] }>(page.request, `/documents/${documentId}`);
  const path = `/versions/${document.editions[0]!.versions.at(-1)!.id}`;
  const { clauses } = await ask<{ clauses: { slug: string; isRatable: boolean }[] }>(page.request, path);
  return clauses.filter(({ isRatable }) => isRatable)[2]!.slug;
}

const sheetOf = (team: Team) => `/documents/${team.documentId}/rate`;

test.describe("on the rating sheet", () => {
  test("what is pressed is rated, in order, and what follows is written where it belongs", async ({ page, team }) => {
    const letGo = await openWithoutScripts(page, sheetOf(team));
    await expect(trackOf(page, "Clause 1")).toBeVisible();
    for (const key of ["5", "Enter", "2", "r"]) await page.keyboard.press(key);
    await page.keyboard.type("No 1: x");
    await expect(page.getByText("0 of 13")).toBeVisible();
    letGo();
    await expectRating(rowOf(page, 1), "90");
    await expect(trackOf(page, "Clause 2")).toHaveAttribute("aria-valuetext", "30, Minor");
    await expect(page.getByRole("textbox", { name: "Why, of Clause 2" })).toHaveValue("No 1: x");
    await page.keyboard.press("Enter");
    await expect(page.getByText("2 of 13")).toBeVisible();
    await expect(trackOf(page, "Clause 3")).toBeFocused();
  });

  test("what is written in a field goes with the answer, and its letters are no keys", async ({ page, team }) => {
    const letGo = await openWithoutScripts(page, sheetOf(team));
    const reason = page.getByRole("textbox", { name: "Why, of Clause 1" });
    await page.keyboard.press("4");
    await reason.focus();
    await page.keyboard.type("Binds 1 x");
    letGo();
    await expect(trackOf(page, "Clause 1")).toHaveAttribute("aria-valuetext", "70, Major");
    await expect(reason).toBeFocused();
    await page.keyboard.type(", no more");
    await page.keyboard.press("Enter");
    await expect(rowOf(page, 1)).toContainText("Binds 1 x, no more");
    await expect(page.getByText("1 of 13")).toBeVisible();
  });

  test("it is the clause that the address names", async ({ page, team }) => {
    const slug = await slugOfThird(page, team);
    const letGo = await openWithoutScripts(page, `${sheetOf(team)}#${slug}`);
    await expect(trackOf(page, "Clause 1")).toBeVisible();
    await page.keyboard.press("4");
    await page.getByRole("textbox", { name: "Why, of Clause 1" }).focus();
    await page.keyboard.type("1x");
    letGo();
    await expect(trackOf(page, "Clause 3")).toHaveAttribute("aria-valuetext", "70, Major");
    await expect(page.getByText("1 of 13")).toBeVisible();
    await expectRating(rowOf(page, 1), "–");
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    await expect(page.getByRole("textbox", { name: "Why, of Clause 1" })).toHaveValue("1x");
  });
});

test("in the reader they go from clause to clause, and search for what is typed", async ({ page, team }) => {
  const letGo = await openWithoutScripts(page, `/documents/${team.documentId}`);
  for (const key of ["j", "j", "/"]) await page.keyboard.press(key);
  await page.keyboard.type("observer");
  letGo();
  const search = page.getByRole("dialog", { name: "Search" });
  await expect(search.getByRole("combobox")).toHaveValue("observer");
});

test("a button that is clicked, twice for want of an answer, is pressed once", async ({ page, team }) => {
  const letGo = await openWithoutScripts(page, `/documents/${team.documentId}`);
  const reading = page.getByRole("button", { name: /^Aa/ });
  await reading.click();
  await reading.click();
  await expect(page.getByRole("checkbox", { name: "Count the notes" })).toBeHidden();
  letGo();
  await expect(page.getByRole("checkbox", { name: "Count the notes" })).toBeVisible();
});
