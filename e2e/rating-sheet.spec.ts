// Thirteen clauses in one pass on the rating sheet, with both hands on the keyboard.
import type { Locator, Page } from "@playwright/test";
import { TEMPLATES } from "@/lib/statistics/criterion-templates";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { significanceOf } from "./fixtures/notes";
import { joinTeam, signIn, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { expectRating, openSheet, rowOf, trackOf } from "./fixtures/rating-sheet";

const saved = (page: Page) => page.getByText(/saved just now/);
const order = (page: Page) => page.getByRole("region", { name: "Your order" });

/** Presses, and counts. */
function counting(page: Page) {
  let count = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      count += 1;
    }
  };
  return { press, count: () => count };
}

type Given = { clauses: { mine: { value: number | null; cannotJudge: string | null; reason: string } | null }[] };
const given = async (page: Page, team: Team) => {
  const { clauses } = await ask<Given>(page.request, `/documents/${team.documentId}/significance`);
  return clauses.flatMap(({ mine }) => (mine ? [mine] : []));
};

test("thirteen clauses take at most thirty keystrokes, and are kept", async ({ page, team }) => {
  await openSheet(page, team);
  const ratings = page.waitForRequest("**/ratings");
  await expect(page.getByText("0 of 13")).toBeVisible();
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "Not rated");
  await checkAccessibility(page);
  const { press, count } = counting(page);
  const steps = [4, 3, 2, 4, 3, 1, 5, 4, 3, 5, 2, 4];
  for (const step of steps) await press(String(step), "Enter");
  await ratings;
  await press("x", "1", "Enter");
  expect(count()).toBeLessThanOrEqual(30);

  await expect(order(page).getByRole("heading", { name: "Your order" })).toBeFocused();
  await expect(order(page).getByRole("listitem").first()).toContainText("90, Pivotal");
  await expect(page.getByText("13 of 13")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await checkAccessibility(page);

  await page.reload();
  const middles = [10, 30, 50, 70, 90];
  for (const [at, step] of steps.entries()) await expectRating(rowOf(page, at + 1), String(middles[step - 1]));
  await expectRating(rowOf(page, 13), "n/a");
  expect(await given(page, team)).toHaveLength(13);
  await expect(order(page).getByRole("listitem").filter({ hasText: "not my field" })).toBeVisible();
});

test("a value is finer by arrows and by number, and kept once for many movements", async ({ page, team }) => {
  await openSheet(page, team);
  const requests: unknown[] = [];
  page.on("request", (request) => request.url().endsWith("/ratings") && requests.push(request.postDataJSON()));
  const track = trackOf(page, "Clause 1");
  await track.focus();
  await page.keyboard.press("ArrowRight");
  await expect(track).toHaveAttribute("aria-valuetext", "Not rated");
  for (const key of ["4", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
  await expect(track).toHaveAttribute("aria-valuetext", "78, Major");
  await expect(saved(page)).toBeVisible();
  expect(requests).toMatchObject([{ value: 78 }]);
  // A finer value in a step stands when the step is set again.
  await page.keyboard.press("4");
  await expect(track).toHaveAttribute("aria-valuetext", "78, Major");

  const field = page.getByRole("textbox", { name: "Value of Clause 1" });
  await field.fill("101");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("0");
  await field.press("Enter");
  await expect(trackOf(page, "Clause 2")).toBeFocused();
  await expectRating(rowOf(page, 1), "0");
  await expect.poll(() => requests.length).toBe(2);
  await expect(saved(page)).toBeVisible();
  expect(await given(page, team)).toMatchObject([{ value: 0 }]);
});

test("undo goes back change by change, to nothing", async ({ page, team }) => {
  await openSheet(page, team);
  const { press } = counting(page);
  await press("4", "Enter", "2", "Enter", "k", "5", "ArrowLeft", "j");
  await expectRating(rowOf(page, 2), "89");
  await press("z");
  await expect(trackOf(page, "Clause 2")).toHaveAttribute("aria-valuetext", "30, Minor");
  await expect(page.getByRole("status").filter({ hasText: "Undone. Clause 2: 30, Minor." })).toHaveCount(1);
  await press("z");
  await expect(trackOf(page, "Clause 2")).toHaveAttribute("aria-valuetext", "Not rated");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(trackOf(page, "Clause 1")).toHaveAttribute("aria-valuetext", "Not rated");
  await expect(page.getByText("0 of 13")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText("0 of 13")).toBeVisible();
  await press("3", "Enter");
  await expectRating(rowOf(page, 1), "50");
  await expect(saved(page)).toBeVisible();
});

test("a reason is kept from its first letter, and goes with the answer", async ({ page, team }) => {
  await openSheet(page, team);
  const reason = page.getByRole("textbox", { name: "Why, of Clause 1" });
  await page.keyboard.press("r");
  await expect(reason).toBeFocused();
  await page.keyboard.type("Binds no one, j k x z 1");
  await page.reload();
  await expect(reason).toHaveValue("Binds no one, j k x z 1");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect(rowOf(page, 1)).toContainText("Binds no one, j k x z 1");
  await expect(saved(page)).toBeVisible();
  expect(await given(page, team)).toMatchObject([{ value: 30, reason: "Binds no one, j k x z 1" }]);

  await page.keyboard.press("x");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(trackOf(page, "Clause 2")).toBeFocused();
  await expect(trackOf(page, "Clause 2")).toHaveAttribute("aria-valuetext", "Cannot judge: the clause is unclear");
  await page.keyboard.press("Enter");
  await expect(rowOf(page, 2)).toContainText("Cannot judge: the clause is unclear");
});

test("one's own order leads back to each row", async ({ page, team }) => {
  await openSheet(page, team);
  const { press } = counting(page);
  await press("2", "Enter", "5", "Enter", "2", "Enter", "x", "3", "Enter");
  await page.getByRole("button", { name: "Done" }).click();
  const entries = order(page).getByRole("list").first().getByRole("listitem");
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText(/1.*90, Pivotal/);
  await expect(entries.nth(1)).toContainText(/2.*30, Minor/);
  await expect(entries.nth(2)).toContainText(/2.*30, Minor/);
  await expect(order(page)).toContainText("i recuse myself");
  await entries.nth(2).getByRole("link").press("Enter");
  await expect(trackOf(page, "Clause 3")).toBeFocused();
  await expect(trackOf(page, "Clause 3")).toBeInViewport();
  await press("4");
  await expect(entries.nth(1)).toContainText("70, Major");
});

test("the order is the text's or one's own, and the address keeps it", async ({ page, team }) => {
  await openSheet(page, team);
  const titles = () => page.getByRole("list", { name: "Clauses" }).getByRole("heading", { level: 2 }).allTextContents();
  const inText = await titles();
  expect(inText).toHaveLength(13);
  await page.getByRole("link", { name: "In random order" }).click();
  await expect.poll(titles).not.toEqual(inText);
  await expect(page).toHaveURL(/order=random/);
  const atRandom = await titles();
  expect(atRandom.toSorted()).toEqual(inText.toSorted());
  await page.reload();
  expect(await titles()).toEqual(atRandom);
});

test("single keys can be switched off, and are listed", async ({ page, team }) => {
  await openSheet(page, team);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toContainText("On to the next clause that is not rated");
  await checkAccessibility(page);
  await keys.getByRole("checkbox", { name: "Use single letters as keys" }).uncheck();
  await page.keyboard.press("Escape");
  await trackOf(page, "Clause 1").focus();
  await page.keyboard.press("4");
  await page.keyboard.press("x");
  await expect(trackOf(page, "Clause 1")).toBeFocused();
  await expect(trackOf(page, "Clause 1")).toHaveAttribute("aria-valuetext", "Not rated");
  await page.keyboard.press("End");
  await expect(trackOf(page, "Clause 1")).toHaveAttribute("aria-valuetext", "100, Pivotal");
});

test("nothing of others is on the sheet, also where it may be seen", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  for (const [by, key, why] of [
    [rita, "5", "It decides"],
    [page, "2", ""],
  ] as const) {
    await openSheet(by, team);
    await by.keyboard.press(key);
    if (why) {
      await by.keyboard.press("r");
      await by.keyboard.type(why);
    }
    await by.keyboard.press("Enter");
    await expect(saved(by)).toBeVisible();
  }
  await page.reload();
  await expectRating(rowOf(page, 1), "30");
  await expect(page.locator("body")).not.toContainText(/Rita|It decides/);
  expect(await page.content()).not.toContain("It decides");
  await page.goto(`/documents/${team.documentId}`);
  await expect(significanceOf(page, "Clause 1")).toContainText("2 of 2 rated");
});

test("who observes reads the question and why there is no sheet", async ({ team, openBrowser }) => {
  const otto = await openBrowser();
  await joinTeam(otto, team, "Otto Observer", "OBSERVER");
  await otto.goto(`/documents/${team.documentId}/rate`);
  await expect(otto.getByRole("heading", { level: 1 })).toContainText("what would it cost us?");
  await expect(otto.getByText("You observe in this team")).toBeVisible();
  await expect(otto.getByRole("slider")).toHaveCount(0);
  await checkAccessibility(otto);
});

test("the outline leads to the sheet", async ({ page, team }) => {
  await page.goto(`/documents/${team.documentId}`);
  await page.getByRole("link", { name: "Rate all on one sheet" }).click();
  await expect(page.getByRole("slider")).toBeVisible();
});

test.describe("when something is in the way", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("without a connection answers wait, and are sent when it is back", async ({ page, team }) => {
    await openSheet(page, team);
    await page.context().setOffline(true);
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    const alert = rowOf(page, 1).getByRole("alert");
    await expect(alert).toContainText("Clause 1: 70, Major is not saved yet.");
    await expect(page.getByText("1 not saved yet")).toBeVisible();
    await checkAccessibility(page);
    await page.context().setOffline(false);
    await expect(alert).toBeHidden();
    await expect(saved(page)).toBeVisible();
    expect(await given(page, team)).toMatchObject([{ value: 70 }]);
  });

  test("who is signed out while rating signs in on the spot", async ({ page, team, founder }) => {
    await openSheet(page, team);
    await ask(founder.request, "/sign-ins", { method: "DELETE" });
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await dialog.getByLabel("Password").fill(founder.person.password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await expect(dialog).toBeHidden();
    await expect(saved(page)).toBeVisible();
    expect(await given(page, team)).toMatchObject([{ value: 70 }]);
  });

  test("what was rated on another device meanwhile is not overwritten unasked", async ({
    page,
    team,
    founder,
    openBrowser,
  }) => {
    await openSheet(page, team);
    const second = await openBrowser();
    await signIn(second.request, founder.person);
    // Deaf, as a device is that was asleep.
    await page.route("**/api/v1/stream", (route) => route.abort());
    await page.reload();
    await openSheet(second, team);
    await second.keyboard.press("2");
    await second.keyboard.press("Enter");
    await expect(saved(second)).toBeVisible();

    const conflict = async (row: Locator) => {
      await expect(row.getByRole("alert")).toContainText(
        "Clause 1 was rated on another device meanwhile. There: 30, Minor. Here: 70, Major.",
      );
    };
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await conflict(rowOf(page, 1));
    await rowOf(page, 1).getByRole("button", { name: "Take the other" }).click();
    await expectRating(rowOf(page, 1), "30");
    expect(await given(page, team)).toMatchObject([{ value: 30 }]);
  });
});

test("each question has a sheet of its own, on a scale of its own", async ({ page, team }) => {
  const { id } = await ask<{ id: string }>(page.request, `/teams/${team.id}/criteria`, { body: TEMPLATES[0] });
  await ask(page.request, `/criteria/${id}`, { method: "PATCH", basedOn: 1, body: { isAsked: true } });
  await openSheet(page, team);
  await page.keyboard.press("4");
  // On its way when the question is changed: it goes to the one it answers.
  const first = page.waitForRequest("**/ratings");
  const questions = page.getByRole("navigation", { name: "Criterion" });
  await questions.getByRole("link", { name: "Significance, 1 to 9" }).click();
  await expect(page.getByRole("slider", { name: "Significance, 1 to 9 of Clause 1" })).toBeVisible();
  expect((await first).postDataJSON()).toMatchObject({ value: 70 });

  const second = page.waitForRequest("**/ratings");
  await page.keyboard.press("7");
  await page.keyboard.press("Enter");
  expect((await second).postDataJSON()).toMatchObject({ criterionId: id, value: 7 });
  await expectRating(rowOf(page, 1), "7");
  await expect(saved(page)).toBeVisible();
  await checkAccessibility(page);
  await questions.getByRole("link", { name: "Significance", exact: true }).click();
  await expectRating(rowOf(page, 1), "70");
});

test("an Arabic text keeps its direction on the sheet", async ({ page, team }) => {
  const clause = (number: string, title: string) => ({
    ...{ kind: "clause", isHeading: true, level: 1, number, title },
    text: `${number}. ${title}`,
  });
  const { id } = await ask<{ id: string }>(page.request, `/teams/${team.id}/documents`, {
    body: {
      title: "ميثاق البحر",
      language: "ar",
      direction: "RTL",
      status: "OFFICIAL",
      source: { kind: "pasted" },
      blocks: [
        clause("1", "حرية الدخول"),
        { kind: "paragraph", text: "لكل سفينة أن تدخل الميناء." },
        clause("2", "السلامة"),
        { kind: "paragraph", text: "تُدرَّب الطواقم على السلامة." },
      ],
    },
  });
  await openSheet(page, { ...team, documentId: id });
  const words = rowOf(page, 1).getByRole("article");
  await expect(words).toHaveText("لكل سفينة أن تدخل الميناء.");
  await expect(words).toHaveAttribute("dir", "rtl");
  await expect(words).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).not.toHaveAttribute("dir", "rtl");
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await expectRating(rowOf(page, 1), "50");
  await checkAccessibility(page);
});
