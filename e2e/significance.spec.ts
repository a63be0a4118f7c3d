// Which clauses matter and where people disagree: the figures on the screen are those of the ratings, and nobody sees more
// of them than they may.
import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { rateAndReveal, revealSession } from "./fixtures/session-room";
import { moveSession } from "./fixtures/sessions";
import { download, figure, openTab, quantile, readCsv, rowOf, say, strips } from "./fixtures/significance";

type Clause = { id: string; slug: string; number: string | null; title: string | null; isRatable: boolean };
type Plan = { versionId: string; criterionId: string; clauses: Clause[] };
type Answer = number | "NOT_MY_FIELD" | null;

/** Rows are clauses in the order of the text, columns the owner and five reviewers; null: no answer. */
const ANSWERS: Answer[][] = [
  [62, 70, 78, 74, 66, 70],
  [40, 52, 48, 35, 58, null],
  [30, 44, 41, "NOT_MY_FIELD", 36, 38],
  [55, 60, 72, 51, 64, 64],
  [10, 12, 80, 82, 84, 85],
  [50, 48, 61, 57, 44, 50],
  [35, 41, 28, 45, 50, 41],
  [82, 76, 90, 71, 85, 82],
  [20, 31, 27, 36, 24, null],
  [88, 94, 79, 91, 85, 88],
  [45, 66, 30, 72, 51, 51],
  [60, 58, null, "NOT_MY_FIELD", 63, null],
  [0, 52, 100, 40, 79, 70],
];
const REVIEWERS = ["Rita Reviewer", "Ben Carver", "Chen Li", "Dora Marsh", "Ed Quiet"];

async function readPlan(page: Page, { documentId }: Team): Promise<Plan> {
  const document = await ask<{ editions: { versions: { id: string }[] }[] }>(page.request, `/documents/${documentId}`);
  const versionId = document.editions[0]!.versions.at(-1)!.id;
  const { clauses } = await ask<{ clauses: Clause[] }>(page.request, `/versions/${versionId}`);
  const { criterion } = await ask<{ criterion: { id: string } }>(page.request, `/documents/${documentId}/significance`);
  return { versionId, criterionId: criterion.id, clauses: clauses.filter(({ isRatable }) => isRatable) };
}

async function rate(page: Page, plan: Plan, clause: Clause, answer: Answer, more: object = {}): Promise<string> {
  if (answer === null) return "";
  const { versionId, criterionId } = plan;
  const body = { versionId, criterionId, reason: "", supersedesId: null };
  const said = typeof answer === "number" ? { value: answer, cannotJudge: null } : { value: null, cannotJudge: answer };
  const { mine } = await ask<{ mine: { id: string } }>(page.request, `/clauses/${clause.id}/ratings`, {
    body: { ...body, ...said, ...more },
  });
  return mine.id;
}

test.describe("rated by six", () => {
  let plan: Plan;
  let pages: Page[];

  test.beforeEach(async ({ page, team, openBrowser }) => {
    pages = [page];
    for (const name of REVIEWERS) {
      const browser = await openBrowser();
      await joinTeam(browser, team, name);
      pages.push(browser);
    }
    plan = await readPlan(page, team);
    expect(plan.clauses).toHaveLength(ANSWERS.length);
    for (const [at, clause] of plan.clauses.entries())
      for (const [rater, answer] of ANSWERS[at]!.entries()) await rate(pages[rater]!, plan, clause, answer);
  });

  test("every figure is that of the ratings, counted anew from the file", async ({ page, team }) => {
    await openTab(page, team);
    const rows = readCsv(await download(page, /^Clauses by median/, "CSV"));
    expect(rows).toHaveLength(13);
    const computed = plan.clauses.map((clause) => {
      const row = rows.find(({ Clause: number }) => number === clause.number)!;
      const answers = [team.owner.name, ...REVIEWERS].map((name) => row[name]!);
      const values = answers.filter((answer) => /^\d+$/.test(answer)).map(Number);
      return { clause, row, answers, values, median: quantile(values, 0.5) };
    });

    for (const [at, { clause, row, answers, values, median }] of computed.entries()) {
      // The file says what was given.
      const given = ANSWERS[at]!.map((answer) =>
        typeof answer === "string" ? "cannot judge: not my field" : `${answer ?? ""}`,
      );
      expect(answers).toEqual(given);
      expect(Number(row.Median)).toBe(median);
      const words = rowOf(page, clause);
      await expect(words).toContainText(`Median ${say(median)}`);
      const half = `middle half ${say(quantile(values, 0.25))}–${say(quantile(values, 0.75))}`;
      const range = `from ${Math.min(...values)} to ${Math.max(...values)}`;
      await expect(words).toContainText(values.length >= 5 ? half : range);
      const refused = answers.filter((answer) => answer.startsWith("cannot")).length;
      const silent = answers.filter((answer) => answer === "").length;
      const base = [
        `${values.length} of 6 rated`,
        refused && `${refused} cannot judge`,
        silent && `${silent} no answer`,
      ];
      await expect(words).toContainText(base.filter(Boolean).join(", "));
      await expect(words.getByRole("option", { includeHidden: true })).toHaveCount(values.length);
    }

    // The greatest median first, equals in the order of the text.
    const ordered = computed.toSorted((a, b) => b.median - a.median).map(({ clause }) => clause.title);
    await expect(strips(page).locator("ol > li a")).toContainText(ordered.map((title) => title!));

    const medians = computed.map(({ median }) => median);
    await expect(figure(page, "Median clause")).toContainText(say(quantile(medians, 0.5)));
    await expect(figure(page, "Median clause")).toContainText("source record says 62");
    const judged = computed.filter(({ values }) => values.length >= 5);
    const close = judged.filter(({ values, median }) => {
      const step = (value: number) => Math.min(4, Math.floor(value / 20));
      const counts = [0, 1, 2, 3, 4].map((each) => values.filter((value) => step(value) === each).length);
      const most = Math.max(...[0, 1, 2, 3].map((each) => counts[each]! + counts[each + 1]!));
      return most >= 0.75 * values.length && values.every((value) => Math.abs(step(value) - step(median)) <= 2);
    });
    await expect(figure(page, "Close together")).toContainText(`${close.length} of ${judged.length}`);
    const apart = judged
      .filter((each) => !close.includes(each))
      .map(({ clause, values, median }) => {
        const sum = values.reduce((total, value) => total + Math.abs(value - median), 0);
        return { clause, deviation: sum / values.length };
      })
      .toSorted((a, b) => b.deviation - a.deviation)[0]!;
    await expect(figure(page, "Most contested")).toContainText(`Clause ${apart.clause.number}`);
    await expect(figure(page, "Most contested")).toContainText(`on average ${say(apart.deviation)} from the median`);
    await expect(figure(page, "Rated by")).toContainText("6 of 6");
  });

  test("by spread, in the order of the text, by group, and as a matrix", async ({ page, team }) => {
    await openTab(page, team);
    await page.getByRole("link", { name: "Order in text" }).click();
    await expect(strips(page).locator("ol > li a")).toContainText(plan.clauses.map(({ title }) => title!));
    await page.getByRole("link", { name: "Spread" }).click();
    await expect(page).toHaveURL(/order=spread/);
    await expect(strips(page).locator("ol > li a").first()).toContainText(plan.clauses[12]!.title!);

    const { members } = await ask<{ members: { id: string; person: { name: string } }[] }>(
      page.request,
      `/teams/${team.id}/members`,
    );
    const legal = members.filter(({ person }) => ["Rita Reviewer", "Chen Li"].includes(person.name));
    const group = { name: "Legal", membershipIds: legal.map(({ id }) => id) };
    await ask(page.request, `/teams/${team.id}/groups`, { body: group });
    await page.reload();
    await page.getByRole("link", { name: "By group" }).click();
    await expect(rowOf(page, plan.clauses[12]!)).toContainText(/LegalMedian 46, on average 6 from it2 of 2 rated/);

    const matrix = page.getByRole("table", { name: "What each reviewer gave for each clause" });
    const third = matrix.getByRole("row").filter({ hasText: plan.clauses[2]!.title! });
    await expect(third.getByRole("cell", { name: "41", exact: true })).toBeVisible();
    await expect(third.getByRole("cell", { name: "cannot judge: not my field" })).toBeVisible();
    await third.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/documents/${team.documentId}#${plan.clauses[2]!.slug}$`));
  });

  test("who gave what and why is told to the mouse and to the keyboard", async ({ page, team }) => {
    const reason = "It names nobody who has to do anything.";
    const tenth = plan.clauses[9]!;
    const { clauses } = await ask<{ clauses: { clauseId: string; mine: { id: string } | null }[] }>(
      pages[1]!.request,
      `/documents/${team.documentId}/significance`,
    );
    const before = clauses.find(({ clauseId }) => clauseId === tenth.id)!.mine!.id;
    await rate(pages[1]!, plan, tenth, 60, { reason, supersedesId: before });
    await openTab(page, team);
    const strip = rowOf(page, tenth).getByRole("listbox");
    const said = page.getByText("Rita Reviewer 60, Major, was 94 before seeing others’ values");
    await strip.locator("[data-name='Rita Reviewer']").hover();
    await expect(said).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(said).toBeHidden();

    await rowOf(page, tenth).getByRole("link").focus();
    await page.keyboard.press("Tab");
    await expect(strip).toBeFocused();
    await expect(said).toBeVisible();
    await page.keyboard.press("End");
    await expect(page.getByText(/^Chen Li 91, Pivotal$/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText(/^Chen Li 91, Pivotal$/)).toBeHidden();
    await expect(figure(page, "Rated by")).toContainText("1 changed after others’ were seen");
  });

  test("the pictures can be kept, and the page is sound in both themes and on a phone", async ({ page, team }) => {
    await openTab(page, team);
    for (const picture of [/^Clauses by median/, /^Reviewers × clauses/]) {
      const svg = (await download(page, picture, "SVG")).toString("utf8");
      expect(svg).toContain(plan.clauses[0]!.title!.split(" ")[0]);
      expect(svg, "no colour that only our style sheet knows").not.toMatch(/var\(|oklch|class=/);
      expect((await download(page, picture, "PNG")).subarray(1, 4).toString()).toBe("PNG");
    }
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      // Under the bar that stays in sight nothing can be hit.
      await page.evaluate(() => scrollTo(0, 0));
      await checkAccessibility(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, "nothing hangs over the edge").toBeLessThanOrEqual(width);
    }
  });
});

test("one sees what others gave for the clauses one has rated, and is told where the rest is", async ({
  page,
  team,
  openBrowser,
}) => {
  const plan = await readPlan(page, team);
  const [first, second] = plan.clauses as [Clause, Clause];
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openTab(rita, team);
  await expect(rita.getByText("Rate a clause, and what the others gave for it appears here.")).toBeVisible();
  await checkAccessibility(rita);

  await rate(page, plan, first, 91);
  await rate(page, plan, second, 13, { reason: "A secret of the owner's" });
  await rate(rita, plan, first, 70);
  await rate(rita, plan, second, "NOT_MY_FIELD");
  await rita.reload();
  await expect(rita.getByText("These figures are of the 1 clause you have rated, out of 13.")).toBeVisible();
  await expect(rowOf(rita, first)).toContainText("Median 80.5, from 70 to 91");
  await expect(figure(rita, "Close together")).toContainText("1 clause with fewer than five raters not counted");
  const rest = rita.getByRole("region", { name: "Rate them to see what others gave" });
  await expect(rest.getByRole("listitem")).toHaveCount(12);
  await expect(rest.getByRole("listitem").first()).toContainText("You said: cannot judge: not my field");
  expect(await rita.content()).not.toContain("A secret of the owner");
  const file = readCsv(await download(rita, /^Clauses/, "CSV"));
  expect(file.find(({ Clause: number }) => number === second.number)!["By the rule"]).toBe(
    "not shown until you rate it",
  );
  await checkAccessibility(rita);
  await rest.getByRole("link").first().click();
  await expect(rita).toHaveURL(new RegExp(`#${second.slug}$`));

  const observer = await openBrowser();
  await joinTeam(observer, team, "Otto Observer", "OBSERVER");
  await openTab(observer, team);
  await expect(observer.getByText("As an observer you give no ratings, and see none")).toBeVisible();
});

test("a finger near a dot is enough, and what it shows stays", async ({ page, team, openBrowser }) => {
  const plan = await readPlan(page, team);
  const [first] = plan.clauses as [Clause];
  await rate(page, plan, first, 91, { reason: "It binds the ministries." });
  const storageState = await page.context().storageState();
  const phone = await openBrowser({
    storageState,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await openTab(phone, team);
  const dot = rowOf(phone, first).locator("[data-name]");
  await dot.scrollIntoViewIfNeeded();
  const box = (await dot.boundingBox())!;
  const said = phone.getByText("It binds the ministries.");
  await expect(async () => {
    await phone.touchscreen.tap(box.x - 9, box.y + 12);
    await expect(said).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await phone.getByRole("heading", { level: 1 }).tap();
  await expect(said).toBeHidden();
  await checkAccessibility(phone);
});

test("what others give appears while one looks", async ({ page, team, openBrowser }) => {
  const plan = await readPlan(page, team);
  const [first] = plan.clauses as [Clause];
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await rate(page, plan, first, 91);
  const stream = page.waitForRequest("**/api/v1/stream");
  await openTab(page, team);
  await stream;
  await expect(rowOf(page, first)).toContainText("Median 91, no spread");
  await rate(rita, plan, first, 40);
  await expect(rowOf(page, first)).toContainText("Median 65.5, from 40 to 91");
});

test("a revealed round is read like standing ratings, the round before it hollow, and by an observer too", async ({
  page,
  team,
  openBrowser,
}) => {
  const [rita, otto] = [await openBrowser(), await openBrowser()];
  await joinTeam(rita, team, "Rita Reviewer");
  await joinTeam(otto, team, "Otto Observer", "OBSERVER");
  const raters = [page.request, rita.request];
  const { id, clauses } = await revealSession(team, raters, (at) => [60 + at, 20]);
  await openTab(otto, team);
  await expect(otto.getByText("What the rounds of your sessions came to is above.")).toBeVisible();
  const asked = clauses.slice(0, 3);
  await moveSession(page.request, id, "OPEN_ROUND", { clauseIds: asked.map((clause) => clause.id) });
  await rateAndReveal(id, raters, (at) => [60 + at, 50]);

  // It comes by itself.
  const ways = otto.getByRole("navigation", { name: "Ratings" });
  await ways.getByRole("link", { name: /^What to do about the plan round 2, / }).press("Enter");
  await expect(otto).toHaveURL(/\?from=[0-9a-f-]{36}$/);
  await expect(strips(otto).locator("ol > li")).toHaveCount(3);
  await expect(rowOf(otto, asked[1]!)).toContainText("Median 55.5, from 50 to 612 of 2 rated");
  await expect(rowOf(otto, asked[1]!).locator("circle[class*=earlier]")).toHaveCount(1);
  await expect(figure(otto, "Rated by")).toContainText("6 values, 3 changed since round 1");
  await rowOf(otto, asked[0]!).getByRole("listbox").focus();
  await expect(otto.getByText("Rita Reviewer 50, Notable, was 20 in round 1")).toBeVisible();
  await otto.keyboard.press("End");
  await expect(otto.getByText("It names who acts.")).toBeVisible();

  const matrix = otto.getByRole("table", { name: "What each reviewer gave for each clause" });
  await expect(matrix.getByRole("row").nth(3)).toContainText(/6250$/);
  const drift = otto.getByRole("table", { name: "How far answers moved between rounds, by clause" });
  await expect(drift.getByRole("row").nth(2)).toContainText(/40\.5 → 55\.5151 of 2still moving$/);
  const [first] = readCsv(await download(otto, /^Clauses by median/, "CSV"));
  expect([first!["Rita Reviewer"], first!["Rita Reviewer, earlier"], first!.Median]).toEqual(["50", "20", "56"]);
  await checkAccessibility(otto);
  await ways.getByRole("link", { name: "Standing" }).click();
  await expect(otto.getByText("As an observer you give no ratings, and see none")).toBeVisible();
});
