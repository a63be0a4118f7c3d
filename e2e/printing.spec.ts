// The text on paper: with its notes under numbers, or, from the reader itself, alone.
import { checkAccessibility } from "./fixtures/axe";
import { beginNote, noteSaying, saveNote, writeNote } from "./fixtures/notes";
import { foundTeam, joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openPlan, textOf } from "./fixtures/reader";

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("the shown notes are printed at the end, under the numbers in the text", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await writeNote(rita, "respect for sovereignty", "Before every verb that follows.");
  await expect(noteSaying(rita, "Before every verb")).toBeVisible();

  await openPlan(page, team);
  await beginNote(page, "fairness with broad benefit", "For my eyes.");
  await page.getByRole("checkbox", { name: "Only me" }).check();
  await saveNote(page);
  await expect(noteSaying(page, "For my eyes.").getByText("Only you")).toBeVisible();
  await page.getByRole("button", { name: /^Aa/ }).click();
  await page.getByRole("link", { name: "Print with notes" }).click();

  const notes = page.getByRole("region", { name: "Notes" });
  await expect(notes.getByRole("listitem")).toHaveText([
    /1Rita Reviewer, .* · Preamble.*respect for sovereignty.*Before every verb that follows\./s,
    /2Olga Owner, .*Only you can read this.*fairness with broad benefit.*For my eyes\./s,
  ]);
  const text = page.getByRole("article");
  await expect(text).toContainText("respect for sovereignty[1], a development orientation");
  await expect(text).toContainText("Working paraphrase, not the official text");
  await expect(page).toHaveTitle(/with notes/);
  await checkAccessibility(page);

  for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format }))).toBeGreaterThan(3);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "Leave them out" }).click();
  await expect(notes.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("For my eyes.")).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the text" }).click();
  await expect(textOf(page)).toBeVisible();

  // Nobody else's paper has it, whatever the address says; a stranger has none.
  await rita.goto(`/documents/${team.documentId}/print`);
  await expect(rita.getByRole("region", { name: "Notes" }).getByRole("listitem")).toHaveCount(1);
  await rita.goto(`/documents/${team.documentId}/print?notes=mine&label=none`);
  await expect(rita.getByRole("heading", { name: "Notes" })).toHaveCount(0);
});

test.describe("to a stranger", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("there is nothing to print", async ({ team, openBrowser }) => {
    const other = await openBrowser();
    await joinTeam(other, await foundTeam(team.ownerRequest, team.owner, "Somebody else’s"), "Sven Stranger");
    const answer = await other.goto(`/documents/${team.documentId}/print`);
    expect(answer?.status()).toBe(404);
  });
});

test("the reader itself prints its text and says how to print the notes", async ({ page, team }) => {
  await openPlan(page, team);
  await writeNote(page, "respect for sovereignty", "A condition.");
  await expect(noteSaying(page, "A condition.")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Working paraphrase, not the official text. English")).toBeVisible();
  await expect(page.getByText("Print with notes")).toBeVisible();
  for (const gone of [
    page.getByRole("banner"),
    page.getByRole("navigation", { name: "Clauses" }),
    page.getByRole("complementary", { name: "Notes" }),
    page.getByRole("button").first(),
  ])
    await expect(gone).toBeHidden();
  await expect(textOf(page).getByText("respect for sovereignty")).toBeVisible();
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBeGreaterThan(1);
});
