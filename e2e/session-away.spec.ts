// A session away from the room: answers on paper that a recorder enters, and rounds that open at planned times.
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { moveSession, readSession } from "./fixtures/sessions";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test("a recorder enters what came on paper, and everybody is told that it was so", async ({
  page: olga,
  team,
  openBrowser,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Recorder");
  await olga.goto(`/documents/${team.documentId}/sessions/new`);
  await olga.getByRole("radio", { name: "Three, as a trial" }).check({ force: true });
  await olga.getByLabel(/^Recorder/).selectOption("Rita Recorder");
  await olga.getByRole("radio", { name: /^Named/ }).check();
  await olga.getByRole("button", { name: "Start the session" }).click();
  await olga.getByLabel("Their name").fill("Paul Paper");
  const panel = olga.locator("details", { hasText: "Answers on paper or by telephone" });
  await panel.getByRole("button", { name: "Add" }).click();
  await expect(panel.getByRole("listitem")).toContainText("Paul Paperentered by Rita Recorder");
  const sessionId = /[0-9a-f-]{36}/.exec(olga.url())![0];
  await moveSession(team.ownerRequest, sessionId, "OPEN_ROUND");

  await rita.goto(`/sessions/${sessionId}`);
  await expect(rita.getByText("Nothing entered yet")).toBeVisible();
  await checkAccessibility(rita);
  await rita.getByRole("link", { name: "Enter the answers of Paul Paper" }).click();
  await rita.getByRole("radio", { name: "By telephone" }).check();
  await checkAccessibility(rita);
  await rita.getByRole("button", { name: "Enter the answers" }).click();
  await expect(rita.getByText("You enter the answers of Paul Paper, which came by telephone.")).toBeVisible();
  for (const key of ["5", "Enter", "4", "Enter", "2", "Enter"]) await rita.keyboard.press(key);
  await expect(rita.getByText(/saved just now/)).toBeVisible();
  await rita.getByRole("button", { name: "I am done" }).click();
  await expect(rita.getByText("You said that you have entered all that Paul Paper said.")).toBeVisible();
  const { rounds } = await readSession(rita.request, sessionId);
  expect(rounds[0]!.records![0]!.ratings.map(({ value }) => value).sort()).toEqual([30, 70, 90]);

  await expect(olga.getByText("1 of 1 has finished")).toBeVisible();
  for (const event of ["CLOSE_ROUND", "REVEAL"] as const) await moveSession(team.ownerRequest, sessionId, event);
  const told = "1 of 1 ballots came by other means (telephone) and was entered by a recorder: Paul Paper.";
  await expect(olga.getByText(told)).toBeVisible();
  await olga.goto(`/sessions/${sessionId}/brief`);
  await expect(olga.getByText(told)).toBeVisible();
});

test("rounds are planned at set-up, shown to everybody, and changed", async ({ page: olga, team, openBrowser }) => {
  const rita = await openBrowser(PHONE);
  await joinTeam(rita, team, "Rita Reviewer");
  await olga.goto(`/documents/${team.documentId}/sessions/new`);
  await olga.getByText("More settings").click();
  await olga.getByLabel("Rounds open").selectOption("By themselves, at times");
  const first = olga.getByRole("group", { name: "Round 1" });
  const opens = await first.getByLabel("Opens").inputValue();
  await first.getByLabel("Closes").fill(opens);
  await checkAccessibility(olga);
  await olga.getByRole("button", { name: "Start the session" }).click();
  await expect(first.getByText("Round 1 closes before it has opened. Let it close later.")).toBeVisible();
  await first.getByLabel("Closes").fill("");
  await olga.getByRole("button", { name: "Start the session" }).click();
  const sheet = olga.getByRole("region", { name: "Run-sheet" });
  await expect(sheet.getByRole("listitem")).toContainText([
    "Reading begins, done",
    "Round 1 opens",
    "Round 1 closes",
    "Round 1 is revealed",
    "Round 2 opens",
  ]);
  await expect(sheet.getByText(/^Times in .+ \(GMT.*\)\.$/)).toBeVisible();

  await rita.goto(new URL(olga.url()).pathname);
  await expect(rita.getByRole("region", { name: "Run-sheet" }).getByText("Round 2 opens")).toBeVisible();
  await expect(rita.getByRole("button", { name: /plan/i })).toBeHidden();
  await checkAccessibility(rita);
  await sheet.getByRole("button", { name: "Change the plan…" }).click();
  const dialog = olga.getByRole("dialog", { name: "Plan the rounds" });
  await checkAccessibility(olga);
  await dialog.getByRole("button", { name: "Remove round 2" }).click();
  await dialog.getByRole("button", { name: "Keep this plan" }).click();
  await expect(dialog).toBeHidden();
  await expect(rita.getByText("Round 2 opens")).toBeHidden();
});
