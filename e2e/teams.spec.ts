// Who is in a team and what they may do there, and that it holds at once in every open browser.
import type { Page } from "@playwright/test";
import pg from "pg";
import { ask } from "./fixtures/api";
import { noteSaying, significanceOf, writeNote } from "./fixtures/notes";
import { inviteTo, joinTeam, newPerson, signIn, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openPlan, selectPassage, textOf } from "./fixtures/reader";

const PASSAGE = "drawing as much benefit as possible";

test.use({ expectedErrors: /Failed to load resource/ });

const openMembers = (page: Page, team: Team) => page.goto(`/teams/${team.id}/members`);
const rowOf = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

test("a member gets a group and another role, and an observer can write nothing, at once", async ({
  page,
  team,
  openBrowser,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await writeNote(rita, PASSAGE, "While I could");

  await openMembers(page, team);
  await page.getByLabel("New group").fill("Legal");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByLabel("Group of Rita Reviewer").selectOption("Legal");
  await expect(rowOf(page, "Legal").filter({ hasText: "Rita Reviewer" })).not.toHaveCount(0);
  await page.getByLabel("Role of Rita Reviewer").selectOption("Observer");

  await expect(significanceOf(rita, "Clause 1")).toBeHidden();
  const note = noteSaying(rita, "While I could");
  await expect(note).toBeVisible();
  await expect(note.getByRole("button", { name: "Reply…" })).toBeHidden();
  await expect(rita.getByRole("button", { name: "Note on the document" })).toBeHidden();
  await rita.reload();
  await expect(note).toBeVisible();
  await expect(rita.getByRole("button", { name: "Note on the document" })).toBeHidden();
  const body = { on: { place: "DOCUMENT" } };
  await expect(ask(rita.request, `/documents/${team.documentId}/threads`, { body })).rejects.toThrow(/403/);

  await page.getByLabel("Role of Rita Reviewer").selectOption("Reviewer");
  await expect(rita.getByRole("button", { name: "Note on the document" })).toBeVisible();
  await selectPassage(rita, PASSAGE);
});

test("who is removed sees the team's texts no longer; what they wrote stays", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  const person = await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await writeNote(rita, PASSAGE, "This stays");
  const other = await openBrowser();
  await signIn(other.request, team.owner);
  await openPlan(other, team);

  await openMembers(page, team);
  await page.getByRole("button", { name: "More for Rita Reviewer" }).click();
  await page.getByRole("button", { name: "Remove from the team" }).click();
  await expect(page.getByText("Rita Reviewer is removed. What they wrote stays.")).toBeVisible();

  await expect(textOf(rita)).toBeHidden();
  await expect(rita.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await rita.goto(`/documents/${team.documentId}`);
  await expect(rita.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await expect(noteSaying(other, "This stays")).toHaveAccessibleName(/^Note by Rita Reviewer/);

  await rita.goto(await inviteTo(team));
  await rita.getByRole("button", { name: `Join as ${person.name}` }).click();
  await expect(rita.getByRole("heading", { name: "Documents" })).toBeVisible();
});

test("the owner hands the team over and is a facilitator then", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openMembers(page, team);
  await page.getByRole("button", { name: "More for Rita Reviewer" }).click();
  await page.getByRole("button", { name: "Make owner…" }).click();
  const dialog = page.getByRole("dialog", { name: "Make Rita Reviewer the owner?" });
  await dialog.getByRole("button", { name: "Hand the team over" }).click();
  await expect(rowOf(page, "Olga Owner")).toContainText("Facilitator");
  await expect(page.getByRole("heading", { name: "The team", exact: true })).toBeHidden();

  await openMembers(rita, team);
  await expect(rowOf(rita, "Rita Reviewer")).toContainText("Owner");
  await rita.getByLabel("Role of Olga Owner").selectOption("Observer");
  await expect(rita.getByText("Role of Olga Owner: Observer.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Invite people" })).toBeHidden();
});

test("one person moves between several teams", async ({ page, team }) => {
  await page.goto(`/teams/${team.id}`);
  const switcher = page.getByRole("button", { name: /^Team: / });
  await switcher.click();
  await page.getByRole("link", { name: "New team…" }).click();
  await page.getByLabel("Name of the team").fill("Harbour team");
  await page.getByRole("button", { name: "Create the team" }).click();
  await expect(switcher).toHaveAccessibleName("Team: Harbour team");
  await switcher.click();
  await page.getByRole("link", { name: team.name }).click();
  await expect(switcher).toHaveAccessibleName(`Team: ${team.name}`);
  await page.goto("/");
  await expect(switcher).toHaveAccessibleName(`Team: ${team.name}`);
});

test("an invitation that works no longer says why", async ({ page, team, product, openBrowser }) => {
  const guest = await openBrowser();
  const look = async (address: string, sentence: string) => {
    await guest.goto("/sign-in");
    await guest.goto(address);
    await expect(guest.getByText(sentence)).toBeVisible();
  };
  const usedUp = await inviteTo(team);
  const token = usedUp.split("token=")[1];
  await ask((await openBrowser()).request, "/invitations/acceptance", { body: { token, person: newPerson("Ann") } });
  await look(usedUp, "This invitation has been used as often as it may. Ask whoever sent it for a new one.");

  const takenBack = await inviteTo(team, "OBSERVER");
  await openMembers(page, team);
  await page.getByRole("button", { name: "Take back the invitation as observer" }).click();
  await expect(page.getByText("The invitation is taken back.")).toBeVisible();
  await look(takenBack, "This invitation was taken back. Ask whoever sent it.");

  const expired = await inviteTo(team);
  const database = new pg.Client(product.databaseUrl);
  await database.connect();
  await database.query(`UPDATE "Invitation" SET "expiresAt" = now() WHERE "teamId" = $1`, [team.id]);
  await database.end();
  await look(expired, "This invitation has expired. Ask whoever sent it for a new one.");
  await look(`${expired}x`, "This invitation is not known here. Check that the link is whole.");
});
