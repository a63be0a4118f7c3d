// What a team rates by: questions of its own, or ready ones; and what it decides.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";

// A name that is taken is refused.
test.use({ expectedErrors: /status of 409/ });

test("a team asks by a ready criterion and by one of its own, and no longer by the first", async ({
  page,
  team,
  openBrowser,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await rita.goto(`/teams/${team.id}/criteria`);
  await page.goto(`/teams/${team.id}`);
  await page.getByRole("button", { name: `Team: ${team.name}` }).click();
  await page.getByRole("link", { name: "Criteria" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`What ${team.name} asks of each clause`);
  const sectionOf = (browser: Page, heading: string) =>
    browser.locator("section", { has: browser.getByRole("heading", { name: heading, exact: true }) });
  const asked = sectionOf(page, "Asked now");
  const idle = sectionOf(page, "Not asked");
  await expect(asked.getByRole("listitem")).toHaveCount(1);
  await checkAccessibility(page);

  await page.getByRole("button", { name: "Ask Novelty" }).click();
  await expect(asked.getByRole("heading", { name: /^Novelty/ })).toBeVisible();
  await expect(sectionOf(rita, "Asked now").getByRole("heading", { name: /^Novelty/ })).toBeVisible();
  await expect(rita.getByRole("button", { name: /Ask|Stop asking/ })).toHaveCount(0);

  // Words of one's own survive a refusal.
  await page.getByRole("button", { name: "Word one of your own" }).click();
  const form = page.getByRole("dialog", { name: "A criterion of your own" });
  await form.getByLabel("Name").fill("Novelty");
  await form.getByLabel("Question").fill("How soon must we act on this clause?");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("The team has a criterion of this name already.")).toBeVisible();
  await expect(form.getByLabel("Question")).toHaveValue("How soon must we act on this clause?");
  await form.getByLabel("Name").fill("Urgency");
  await form.getByLabel("Meaning of step 5").fill("before the next budget");
  await checkAccessibility(page);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await expect(idle.getByRole("heading", { name: /^Urgency/ })).toBeVisible();
  await expect(idle).toContainText("before the next budget");

  await idle.getByRole("button", { name: "Change the words of Urgency" }).click();
  const words = page.getByRole("dialog", { name: "The words of Urgency" });
  await words.getByLabel("Scale").selectOption("1-9");
  await words.getByLabel("Meaning of 9").fill("before the next budget");
  await words.getByRole("button", { name: "Save" }).click();
  await idle.getByRole("button", { name: "Ask Urgency" }).click();
  await expect(asked.getByRole("heading", { name: /^Urgency/ })).toContainText("1 to 9");

  await asked.getByRole("button", { name: "Stop asking Significance" }).click();
  await expect(idle.getByRole("heading", { name: /^Significance/ })).toContainText("its words stay");
  await expect(idle.getByRole("button", { name: "Change the words of Significance" })).toHaveCount(0);
  const told = page.getByText("Significance is no longer asked.").locator("xpath=..");
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(asked.getByRole("heading", { name: /^Significance/ })).toBeVisible();

  // What a session can decide is the team's own, too.
  await page.getByRole("button", { name: "Change the outcomes" }).click();
  const outcomes = page.getByRole("dialog", { name: "What is decided" });
  await outcomes.getByLabel("Outcome 1").fill("Watch");
  await outcomes.getByRole("button", { name: "Save" }).click();
  await expect(outcomes.getByText("“Watch” is in the list twice.")).toBeVisible();
  await outcomes.getByLabel("Outcome 1").fill("Endorse");
  await outcomes.getByRole("button", { name: "Remove Refer" }).click();
  await checkAccessibility(page);
  await outcomes.getByRole("button", { name: "Save" }).click();
  await expect(rita.getByRole("list", { name: "Outcomes" })).toHaveText("EndorseWatchNo actionLeft open");
});
