// Rating in a hidden round: by keyboard, by a thumb, without a connection, a second time, and when it is over.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { expectRating, rowOf, trackOf } from "./fixtures/rating-sheet";
import {
  idOf,
  joinAsGuest,
  moveSession,
  openRoundSheet,
  ownBallot,
  readSession,
  startSession,
} from "./fixtures/sessions";

const saved = (page: Page) => page.getByText(/saved just now/);
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The first browser is the owner's until somebody else takes it. */
async function becomeRita(page: Page, team: Team): Promise<string> {
  await page.context().clearCookies();
  await joinTeam(page, team, "Rita Reviewer");
  return idOf(page.request);
}

/** Three clauses in an open round, with Rita of the team and Gus, who came by the link. */
async function openRound(team: Team, rita: Page, gus: Page | null) {
  const personIds = [await becomeRita(rita, team)];
  const sessionId = await startSession(team, { clauseCount: 3, personIds });
  if (gus) await joinAsGuest(gus, team, sessionId, "Gus Guest");
  await moveSession(team.ownerRequest, sessionId, "OPEN_ROUND");
  return sessionId;
}

test("two people rate by keyboard alone, and neither sees a trace of the other", async ({
  page,
  team,
  openBrowser,
}) => {
  const gus = await openBrowser();
  const sessionId = await openRound(team, page, gus);
  await openRoundSheet(page, sessionId);
  await openRoundSheet(gus, sessionId);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("what would it cost us?");
  await expect(page.getByRole("list", { name: "Clauses" }).locator("> li")).toHaveCount(3);
  await checkAccessibility(page);

  await press(page, "5", "r");
  await page.keyboard.type("It decides");
  await press(page, "Enter", "4", "Enter", "2", "Enter");
  await expect(page.getByRole("heading", { name: "Your order" })).toBeFocused();
  await expect(saved(page)).toBeVisible();
  await press(gus, "1", "Enter", "x", "2", "Enter", "3", "ArrowRight", "Enter");
  await expect(saved(gus)).toBeVisible();

  const answers = async (by: Page) =>
    (await ownBallot(by.request, sessionId)).ratings.map(({ value, cannotJudge, reason }) => [
      value,
      cannotJudge,
      reason,
    ]);
  expect(await answers(page)).toEqual([
    [90, null, "It decides"],
    [70, null, ""],
    [30, null, ""],
  ]);
  expect(await answers(gus)).toEqual([
    [10, null, ""],
    [null, "UNCLEAR", ""],
    [51, null, ""],
  ]);
  await gus.reload();
  await expectRating(rowOf(gus, 1), "10");
  await expect(gus.locator("body")).not.toContainText(/Rita|It decides|1 of 2|2 of 2/);
  expect(await gus.content()).not.toContain("It decides");

  await gus.getByRole("button", { name: "Done", exact: true }).press("Enter");
  await expect(gus.getByText("You said that you are done.")).toBeVisible();
  await expect.poll(async () => (await ownBallot(gus.request, sessionId)).isDone).toBe(true);
  await rowOf(gus, 1).getByRole("button").first().press("Enter");
  await press(gus, "2");
  await expect(trackOf(gus, "Clause 1")).toHaveAttribute("aria-valuetext", "30, Minor");
  await expect(saved(gus)).toBeVisible();
  await gus.getByRole("button", { name: "I am not done yet" }).press("Enter");
  await expect.poll(async () => (await ownBallot(gus.request, sessionId)).isDone).toBe(false);
  await checkAccessibility(gus);
});

test("undo goes back to nothing, and what comes after it is taken", async ({ page, team }) => {
  const sessionId = await openRound(team, page, null);
  await openRoundSheet(page, sessionId);
  await press(page, "4", "Enter", "k", "z");
  await expect(page.getByText("0 of 3")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await openRoundSheet(page, sessionId);
  await press(page, "2", "Enter");
  await expect(saved(page)).toBeVisible();
  expect((await ownBallot(page.request, sessionId)).ratings).toMatchObject([{ value: 30 }]);
});

test.describe("a guest with a phone", () => {
  test.use({ contextOptions: { hasTouch: true, isMobile: true } });

  test("rates by touch at 390 px", async ({ team, openBrowser, page: rita }) => {
    const gus = await openBrowser({ viewport: { width: 390, height: 844 } });
    const sessionId = await openRound(team, rita, gus);
    await openRoundSheet(gus, sessionId);
    for (const [row, step] of [
      [1, 4],
      [2, 2],
      [3, 5],
    ] as const) {
      await rowOf(gus, row)
        .locator(`[data-at='${step - 1}']`)
        .tap();
      await expect(trackOf(gus, `Clause ${row}`)).toBeVisible();
    }
    await expect(saved(gus)).toBeVisible();
    await expect(gus.getByRole("heading", { level: 1 })).toBeInViewport();
    await expect(gus.getByText("Pivotal", { exact: true }).first()).toBeInViewport();
    expect(await gus.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await checkAccessibility(gus);
    for (const target of await gus.locator("header a, main :is(button, input, a[href], summary, [data-at])").all()) {
      const box = await target.boundingBox();
      if (box) expect.soft(Math.min(box.height, 44), await target.evaluate((each) => each.outerHTML)).toBe(44);
    }
    await gus.getByRole("button", { name: "Done", exact: true }).tap();
    await expect(gus.getByText("You said that you are done.")).toBeVisible();
    await expect
      .poll(async () => (await ownBallot(gus.request, sessionId)).ratings.map(({ value }) => value))
      .toEqual([70, 30, 90]);
  });
});

test("in a second round one sees one's own earlier answer, and keeps or changes it", async ({
  page,
  team,
  openBrowser,
}) => {
  const gus = await openBrowser();
  const sessionId = await openRound(team, page, gus);
  await openRoundSheet(page, sessionId);
  await press(page, "3", "ArrowLeft", "ArrowLeft", "Enter", "4", "Enter", "x", "1", "Enter");
  await expect(saved(page)).toBeVisible();
  await expect.poll(async () => (await ownBallot(page.request, sessionId)).ratings.length).toBe(3);
  await moveSession(team.ownerRequest, sessionId, "CLOSE_ROUND");
  await expect(page.getByRole("heading", { name: "Round 1 is closed" })).toBeFocused();
  await expect(page.getByText("What you had answered counts: 3 of 3.")).toBeVisible();
  await checkAccessibility(page);
  await moveSession(team.ownerRequest, sessionId, "REVEAL");
  await expect(page).toHaveURL(new RegExp(`/sessions/${sessionId}$`));

  const { clauses } = await readSession(team.ownerRequest, sessionId);
  await moveSession(team.ownerRequest, sessionId, "OPEN_ROUND", { clauseIds: clauses.map(({ id }) => id) });
  await openRoundSheet(page, sessionId);
  await expect(page.getByText("0 of 3")).toBeVisible();
  await expect(rowOf(page, 1)).toContainText("You said 48, Notable in round 1. Keep or change: both are fine.");
  await expect(rowOf(page, 2)).toContainText("You said 70, Major in round 1.");
  await checkAccessibility(page);
  await press(page, "s");
  await expect(trackOf(page, "Clause 1")).toHaveAttribute("aria-valuetext", "48, Notable");
  await expect(page.getByRole("button", { name: "Keep 48" })).toHaveAttribute("aria-pressed", "true");
  await press(page, "Enter", "2", "Enter");
  await expect(rowOf(page, 3)).toContainText("In round 1 you could not judge: not my field.");
  await rowOf(page, 3).getByRole("button", { name: "Keep it" }).click();
  await expect(saved(page)).toBeVisible();
  const second = async () =>
    (await ownBallot(page.request, sessionId, 1)).ratings.map(({ value, cannotJudge }) => value ?? cannotJudge);
  await expect.poll(second).toEqual([48, 30, "NOT_MY_FIELD"]);

  // Whoever said nothing before has nothing to keep.
  await openRoundSheet(gus, sessionId);
  await expect(gus.getByRole("slider")).toBeVisible();
  await expect(gus.locator("body")).not.toContainText(/round 1/);
});

test("who does not rate in the round is told why, and led back", async ({ page, team, openBrowser }) => {
  const sessionId = await openRound(team, page, null);
  const otto = await openBrowser();
  await joinTeam(otto, team, "Otto Observer", "OBSERVER");
  await otto.goto(`/sessions/${sessionId}/rate`);
  await expect(otto.getByText("You read along in this session")).toBeVisible();
  await expect(otto.getByRole("slider")).toHaveCount(0);
  await checkAccessibility(otto);
  await moveSession(team.ownerRequest, sessionId, "CLOSE_ROUND");
  const late = await openBrowser();
  await joinAsGuest(late, team, sessionId, "Late Guest");
  await late.goto(`/sessions/${sessionId}/rate`);
  await expect(
    late.getByText("You came when round 1 was closed already. You rate from the next round on."),
  ).toBeVisible();
  await expect(late.getByRole("link", { name: "Back to the session" }).last()).toHaveAttribute(
    "href",
    `/sessions/${sessionId}`,
  );
});

test("the order is one's own where the session says so, and stays", async ({ page, team }) => {
  const sessionId = await startSession(team, { order: "random", personIds: [await becomeRita(page, team)] });
  await moveSession(team.ownerRequest, sessionId, "OPEN_ROUND");
  await openRoundSheet(page, sessionId);
  const titles = () => page.getByRole("list", { name: "Clauses" }).getByRole("heading", { level: 2 }).allTextContents();
  const first = await titles();
  const { clauses } = await readSession(page.request, sessionId);
  expect(first).toHaveLength(clauses.length);
  const inText = clauses.map(({ title }) => title ?? "");
  expect(first.map((each) => inText.findIndex((title) => each.includes(title)))).not.toEqual(inText.map((_, at) => at));
  await openRoundSheet(page, sessionId);
  expect(await titles()).toEqual(first);
});

test.describe("when something is in the way", () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });

  test("answers wait for a connection, over a reload too", async ({ page, team }) => {
    const sessionId = await openRound(team, page, null);
    await openRoundSheet(page, sessionId);
    await page.context().setOffline(true);
    await press(page, "4", "Enter");
    await expect(rowOf(page, 1).getByRole("alert")).toContainText("Clause 1: 70, Major is not saved yet.");
    await press(page, "r");
    await page.keyboard.type("Half a tho");
    // The answer waits on the device alone when the page is read anew.
    await page.route("**/api/v1/rounds/**", (route) => route.abort());
    await page.context().setOffline(false);
    await openRoundSheet(page, sessionId);
    await expect(rowOf(page, 1).getByRole("alert")).toContainText("70, Major is not saved yet.");
    await expect(rowOf(page, 2)).toContainText("Half a tho");
    await page.unroute("**/api/v1/rounds/**");
    // As the browser says it when the connection is back; by then the page may have tried by itself.
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(saved(page)).toBeVisible();
    expect((await ownBallot(page.request, sessionId)).ratings).toMatchObject([{ value: 70 }]);
  });

  test("a closed round refuses, says so, and what it did not get stays in sight", async ({ page, team }) => {
    const sessionId = await openRound(team, page, null);
    await openRoundSheet(page, sessionId);
    await press(page, "3", "Enter");
    await expect(saved(page)).toBeVisible();
    await page.context().setOffline(true);
    await press(page, "4", "Enter", "r");
    await page.keyboard.type("Too late");
    await expect(rowOf(page, 2).getByRole("alert")).toBeVisible();
    await moveSession(team.ownerRequest, sessionId, "CLOSE_ROUND");
    await moveSession(team.ownerRequest, sessionId, "REVEAL");
    await page.context().setOffline(false);

    await expect(page.getByRole("heading", { name: "Round 1 is revealed" })).toBeVisible();
    const left = page.getByRole("region", { name: "This did not reach the round" });
    await expect(left).toContainText("Clause 2: 70, Major");
    await expect(left).toContainText("This round is closed. What you had answered counts.");
    await expect(left).toContainText("Too late");
    await checkAccessibility(page);
    await openRoundSheet(page, sessionId);
    await expect(left).toContainText("Clause 2: 70, Major");
    await left.getByRole("button", { name: "Leave it" }).first().click();
    await left.getByRole("button", { name: "Leave it" }).click();
    await expect(page).toHaveURL(new RegExp(`/sessions/${sessionId}$`));
    expect((await ownBallot(page.request, sessionId)).ratings).toHaveLength(1);
  });
});
