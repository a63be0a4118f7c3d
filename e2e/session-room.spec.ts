// From the reveal to the decisions: a facilitator and two reviewers in a named session.
import type { APIRequestContext, Page } from "@playwright/test";
import type { SessionView } from "@/lib/schemas/session";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import {
  clauseTitle,
  decisionOf,
  followSwitch,
  openRoom,
  putOnTable,
  revealSession,
  signsIn,
} from "./fixtures/session-room";
import { moveSession, readSession } from "./fixtures/sessions";

// One clause after the other: high and close, wide, low and close, wider … each its own, so that no two are alike.
const VALUES = [
  [72, 75, 78],
  [20, 50, 70],
  [10, 12, 15],
  [5, 50, 95],
  [85, 88, 99],
  [22, 24, 31],
  [30, 60, 90],
  [61, 66, 79],
  [0, 1, 5],
  [40, 65, 99],
  [3, 18, 21],
  [10, 45, 81],
  [44, 48, 52],
];

/** Counted here, not by the product: all on two neighbouring steps are close, and high from 60 on. */
function expectedLanes({ clauses }: SessionView) {
  const facts = clauses.map(({ number, title }, at) => {
    const values = VALUES[at]!.toSorted((a, b) => a - b);
    const steps = values.map((value) => Math.min(4, Math.floor(value / 20)));
    const isClose = steps.at(-1)! - steps[0]! <= 1;
    return { sign: `§${number}`, title, median: values[1]!, spread: values[2]! - values[0]!, isClose };
  });
  const lane = (of: (fact: (typeof facts)[number]) => boolean, by: "median" | "spread") =>
    facts
      .filter(of)
      .sort((a, b) => b[by] - a[by])
      .map(({ sign }) => sign);
  return {
    facts,
    high: lane(({ isClose, median }) => isClose && median >= 60, "median"),
    contested: lane(({ isClose }) => !isClose, "spread"),
    low: lane(({ isClose, median }) => isClose && median < 60, "median"),
  };
}

type Room = { session: SessionView; rita: Page; ben: Page; owner: APIRequestContext };

async function makeRoom(team: Team, page: Page, openBrowser: () => Promise<Page>): Promise<Room> {
  const [rita, ben] = [await openBrowser(), await openBrowser()];
  await joinTeam(rita, team, "Rita Reviewer");
  await joinTeam(ben, team, "Ben Reviewer");
  const owner = page.request;
  const session = await revealSession(team, [owner, rita.request, ben.request], (at) => VALUES[at]!);
  return { session, rita, ben, owner };
}

const clauseNo = ({ clauses }: SessionView, number: number) => clauses.find((each) => each.number === String(number))!;
const words = (page: Page) => page.getByRole("textbox", { name: "In words" });
const tap = (page: Page, name: RegExp) => decisionOf(page).getByRole("button", { name }).click();

test("the agenda and the figures are those of the ratings", async ({ page, team, openBrowser }) => {
  const { session } = await makeRoom(team, page, openBrowser);
  const { facts, high, contested, low } = expectedLanes(session);
  await openRoom(page, session.id);
  const lane = (name: RegExp) => page.getByRole("navigation", { name: "Agenda" }).getByRole("region", { name });
  expect(await signsIn(lane(/^Settled and high/))).toEqual(high);
  expect(await signsIn(lane(/^Contested/))).toEqual(contested);
  await lane(/^Settled and low/)
    .getByText(`${low.length} clauses are settled and low.`)
    .click();
  expect(await signsIn(lane(/^Settled and low/))).toEqual(low);
  for (const { sign, title, median, isClose } of facts) {
    await page.getByRole("button", { name: new RegExp(`^${sign}\\b`) }).click();
    await expect(clauseTitle(page)).toHaveText(title!);
    const values = VALUES[facts.findIndex((fact) => fact.sign === sign)]!;
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const figures = `median ${median} · from ${least} to ${greatest} · 3 of 3 rated · ${isClose ? "close together" : "contested"}`;
    await expect(page.getByRole("figure", { name: /^Round 1/ })).toContainText(figures);
    await expect(page.getByRole("heading", { name: `Your rating: ${values[0]}` })).toBeVisible();
  }
  await page.getByRole("button", { name: /^§1\b/ }).click();
  const reasons = page.getByRole("region", { name: "Reasons given with the ratings" });
  await expect(reasons).toContainText("It names who acts.");
  await expect(reasons).toContainText("Olga Owner");
  await page.getByText("As a table").click();
  await expect(page.getByRole("table", { name: "Ratings of §1" }).getByRole("row")).toHaveCount(4);
  await expect(page.getByRole("row", { name: /Olga Owner/ })).toContainText("72");
  await checkAccessibility(page);
});

test("the table moves who follows, and nobody who writes", async ({ page, team, openBrowser }) => {
  const { session, rita, ben, owner } = await makeRoom(team, page, openBrowser);
  const [five, two] = [clauseNo(session, 5), clauseNo(session, 2)];
  await putOnTable(owner, session.id, five.id);
  await openRoom(rita, session.id);
  await openRoom(ben, session.id);
  await expect(clauseTitle(rita)).toHaveText(five.title!);
  await expect(followSwitch(ben)).toBeChecked();
  await ben.getByRole("button", { name: "Pin a dissent" }).click();
  await ben.getByRole("textbox", { name: "Your dissent" }).pressSequentially("It leaves out");

  await openRoom(page, session.id);
  await page.getByRole("button", { name: /^§2\b/ }).click();
  await page.getByRole("button", { name: "Bring everyone here" }).click();
  await expect(clauseTitle(rita)).toHaveText(two.title!);
  await expect(followSwitch(page)).toBeChecked();
  await expect(ben.getByRole("status").filter({ hasText: "The room is at §2." })).toBeVisible();
  await expect(clauseTitle(ben)).toHaveText(five.title!);
  await ben.keyboard.type(" who pays.");
  await expect(ben.getByRole("textbox", { name: "Your dissent" })).toHaveValue("It leaves out who pays.");
  await checkAccessibility(ben);

  // Neither a reload nor the way there and back loses a word.
  await ben.reload();
  await expect(clauseTitle(ben)).toHaveText(five.title!);
  await expect(ben.getByRole("textbox", { name: "Your dissent" })).toHaveValue("It leaves out who pays.");
  await ben.getByRole("button", { name: "Go there" }).click();
  await expect(clauseTitle(ben)).toHaveText(two.title!);
  await ben.getByRole("button", { name: /^§5\b/ }).click();
  await expect(ben.getByRole("textbox", { name: "Your dissent" })).toHaveValue("It leaves out who pays.");

  // Who looks by themselves is told so, and stays there, offline too.
  await rita
    .getByRole("button", { name: /^§3\b|^§12\b/ })
    .first()
    .click();
  await expect(followSwitch(rita)).not.toBeChecked();
  await expect(rita.getByRole("status").filter({ hasText: "You look by yourself. The room is at §2." })).toBeVisible();
  await putOnTable(owner, session.id, five.id);
  await expect(rita.getByRole("status").filter({ hasText: "The room is at §5." })).toBeVisible();
  const own = await clauseTitle(rita).textContent();
  await rita.reload();
  await expect(clauseTitle(rita)).toHaveText(own!);
});

test("a decision is proposed, answered, made and opened again", async ({ page, team, openBrowser }) => {
  const { session, rita, ben, owner } = await makeRoom(team, page, openBrowser);
  await putOnTable(owner, session.id, clauseNo(session, 4).id);
  for (const each of [page, rita, ben]) await openRoom(each, session.id);
  await expect(decisionOf(rita)).toContainText("nothing is proposed yet");
  await page.getByRole("radio", { name: "Other" }).check();
  await page.getByRole("textbox", { name: "Another outcome" }).pressSequentially("Act now");
  await expect(page.getByRole("textbox", { name: "Another outcome" })).toHaveValue("Act now");
  await page.getByRole("radio", { name: "Watch" }).check();
  await words(page).pressSequentially("Revisit in spring.");
  await page.reload();
  await expect(words(page)).toHaveValue("Revisit in spring.");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(decisionOf(rita)).toContainText("Revisit in spring.");
  await tap(rita, /^Agree/);
  await tap(ben, /^Can live with it/);
  await expect(decisionOf(page)).toContainText("1 yet to answer");
  await expect(decisionOf(page).getByRole("button", { name: "Agree · 1" })).toHaveAttribute("aria-pressed", "false");
  await expect(decisionOf(rita).getByRole("button", { name: "Agree · 1" })).toHaveAttribute("aria-pressed", "true");

  // Other words are another proposal.
  await words(page).fill("Revisit in autumn.");
  await expect(decisionOf(page)).toContainText("everybody answers anew");
  await page.getByRole("button", { name: "Propose this instead" }).click();
  await expect(decisionOf(rita)).toContainText("3 yet to answer");
  await tap(rita, /^Agree/);
  await tap(ben, /^Object/);
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Decided", exact: true }).click();
  await expect(rita.getByRole("button", { name: /^§4\b/ })).toContainText("Decided: Watch");
  await expect(decisionOf(ben)).toContainText("Object · 1");
  await expect(decisionOf(ben).getByRole("button", { name: /^Object/ })).toBeHidden();

  await ben.getByRole("button", { name: "Pin a dissent" }).click();
  await ben.getByRole("textbox", { name: "Your dissent" }).fill("Autumn is too late.");
  await ben.getByRole("radio", { name: "Unsigned" }).check();
  await ben.getByRole("button", { name: "Pin it" }).click();
  await expect(decisionOf(rita)).toContainText("Autumn is too late.");
  await expect(decisionOf(rita)).not.toContainText("Ben");
  await expect(rita.getByRole("button", { name: "Withdraw" })).toBeHidden();
  await checkAccessibility(ben);
  await ben.getByRole("button", { name: "Withdraw" }).click();
  await expect(decisionOf(rita)).not.toContainText("Autumn is too late.");

  await page.getByRole("button", { name: "Open again" }).click();
  await page.getByRole("textbox", { name: /^Why is it opened again/ }).fill("The terms were published.");
  await page.getByRole("button", { name: "Open again" }).click();
  await expect(decisionOf(rita)).toContainText("Opened again: The terms were published.");

  // At the end the same can be read, and a dissent still be pinned.
  await moveSession(owner, session.id, "CONCLUDE");
  await expect(rita.getByRole("link", { name: "Read the brief" })).toHaveAttribute(
    "href",
    `/sessions/${session.id}/brief`,
  );
  await expect(decisionOf(rita)).toContainText("proposed and not made: left open");
  await expect(rita.getByRole("button", { name: /^Agree/ })).toBeHidden();
  await expect(rita.getByRole("button", { name: "Pin a dissent" })).toBeVisible();
  await checkAccessibility(rita);
  await moveSession(owner, session.id, "ARCHIVE");
  await expect(rita.getByRole("button", { name: "Pin a dissent" })).toBeHidden();
  await checkAccessibility(rita);
});

test("a session is steered with the keyboard alone", async ({ page, team, openBrowser }) => {
  const { session, owner } = await makeRoom(team, page, openBrowser);
  const { contested, low } = expectedLanes(session);
  await openRoom(page, session.id);
  await page.keyboard.press("j");
  await expect(followSwitch(page)).not.toBeChecked();
  await page.keyboard.press("b");
  await expect(followSwitch(page)).toBeChecked();
  await page.keyboard.press("k");
  await page.keyboard.press("f");
  await expect
    .poll(async () => (await readSession(owner, session.id)).table?.clauseId)
    .toBe(session.agenda[1]!.clauseId);
  await expect(followSwitch(page)).toBeChecked();

  // The first of the contested goes one down.
  const row = page.getByRole("button", { name: new RegExp(`^${contested[0]}\\b`) });
  await row.focus();
  await page.keyboard.press("Alt+ArrowDown");
  const lane = page.getByRole("region", { name: /^Contested/ });
  await expect.poll(() => signsIn(lane)).toEqual([contested[1], contested[0], ...contested.slice(2)]);
  await expect(row).toBeFocused();
  await page.getByRole("button", { name: "Arrange" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("spinbutton", { name: `Minutes for ${contested[0]}` }).focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(page.getByText("12 min left")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: `Leave out ${contested[1]}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: new RegExp(`^${contested[1]}\\b`) })).toContainText("left out");

  await page.getByRole("button", { name: /^Confirm these/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Confirm together" })).toBeVisible();
  await checkAccessibility(page);
  await expect(page.getByRole("dialog").getByRole("radio", { name: "No action" })).toBeChecked();
  await page.getByRole("button", { name: /^Decide “No action” for all/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  const { decisions } = await readSession(owner, session.id);
  expect(decisions.filter(({ decidedAt, outcome }) => decidedAt && outcome === "No action")).toHaveLength(low.length);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Bring everyone here");
});

test("a settled clause is discussed anyway, and quotes are pinned", async ({ page, team, openBrowser }) => {
  const { session, rita, ben } = await makeRoom(team, page, openBrowser);
  const { high } = expectedLanes(session);
  for (const each of [rita, ben]) await openRoom(each, session.id);
  await rita.getByRole("button", { name: new RegExp(`^${high[0]}\\b`) }).click();
  await rita.getByRole("button", { name: "Discuss anyway" }).click();
  await expect(ben.getByRole("region", { name: /^Contested/ })).toContainText("asked for");
  await expect(rita.getByText("Nobody is told that it was you.")).toBeVisible();
  await ben.getByRole("button", { name: new RegExp(`^${high[0]}\\b`) }).click();
  await expect(ben.getByText("Somebody asked to discuss it although it is settled.")).toBeVisible();
  await rita.getByRole("button", { name: "No longer" }).click();
  await expect.poll(() => signsIn(ben.getByRole("region", { name: /^Settled and high/ }))).toEqual(high);

  const quotes = (each: Page) => each.getByRole("region", { name: "Quotes for the brief" });
  await rita.getByRole("button", { name: "Pin a quote" }).click();
  const sentences = rita.getByRole("dialog").getByRole("listitem");
  const words = await sentences.first().getByRole("paragraph").textContent();
  await sentences.first().getByRole("button", { name: /^Pin:/ }).click();
  await expect(sentences.first().getByRole("button", { name: /^Take away:/ })).toBeVisible();
  await checkAccessibility(rita);
  await rita.keyboard.press("Escape");
  await expect(quotes(ben)).toContainText(words!);
  await expect(quotes(ben).getByRole("button", { name: /^Take away/ })).toBeHidden();
  await quotes(rita)
    .getByRole("button", { name: /^Take away/ })
    .click();
  await expect(quotes(ben)).toContainText("None yet.");
});

test("the wall shows large what the room may see", async ({ page, team, openBrowser }) => {
  const { session, owner } = await makeRoom(team, page, openBrowser);
  const four = clauseNo(session, 4);
  await page.goto(`/sessions/${session.id}/projector`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is to be discussed");
  await checkAccessibility(page);
  await putOnTable(owner, session.id, four.id);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(four.title!);
  await expect(page.getByRole("figure")).toContainText("median 50 · from 5 to 95");
  await expect(page.getByText("Your rating")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await ask(owner, `/sessions/${session.id}/decisions`, {
    body: { clauseId: four.id, outcome: "Refer", words: "To the legal desk.", supersedesId: null },
  });
  await expect(page.getByRole("region", { name: "Decision" })).toContainText("3 yet to answer");
  await checkAccessibility(page);
  await moveSession(owner, session.id, "OPEN_ROUND");
  await expect(page.getByRole("status").filter({ hasText: "0 of 3 have finished" })).toBeVisible();
  await checkAccessibility(page);
});

test("on a phone the room is in the hand", async ({ page, team, openBrowser }) => {
  const { session, rita, owner } = await makeRoom(team, page, openBrowser);
  await putOnTable(owner, session.id, clauseNo(session, 4).id);
  await rita.setViewportSize({ width: 390, height: 844 });
  await openRoom(rita, session.id);
  const parts = rita.getByRole("navigation", { name: "Parts of the room" });
  for (const part of ["Agenda", "Clause", "Talk"]) {
    await parts.getByRole("button", { name: part }).click();
    await checkAccessibility(rita);
    for (const width of [390, 320]) {
      await rita.setViewportSize({ width, height: 844 });
      const reach = await rita.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(reach, `how far ${part} reaches at ${width} px`).toBeLessThanOrEqual(width);
      const box = await parts.getByRole("button", { name: part }).boundingBox();
      expect.soft(box!.height).toBeGreaterThanOrEqual(44);
    }
  }
  await parts.getByRole("button", { name: "Agenda" }).click();
  await rita.getByRole("button", { name: /^§1\b/ }).click();
  await expect(clauseTitle(rita)).toHaveText(clauseNo(session, 1).title!);
});
