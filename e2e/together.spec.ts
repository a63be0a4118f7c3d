import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { beginNote, noteBy, significanceOf, writeNote } from "./fixtures/notes";
import { openPlan, paintedWords, selectionBar, selectPassage, textOf } from "./fixtures/reader";

const OLGA = "Olga Owner";
const BENEFIT = "drawing as much benefit as possible";

/** Two browsers on the plan: Olga's, who owns the team, and Rita's. */
async function openBoth(olga: Page, team: Team, openBrowser: () => Promise<Page>): Promise<Page> {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await Promise.all([openPlan(olga, team), openPlan(rita, team)]);
  return rita;
}

test("they comment, rate, answer, resolve and reopen on two screens", async ({ page: olga, team, openBrowser }) => {
  const rita = await openBoth(olga, team, openBrowser);

  await test.step("Olga writes a note with everything in it", async () => {
    await beginNote(olga, BENEFIT, "Read with ");
    const formatting = olga.getByRole("toolbar", { name: "Formatting" });
    await expect(formatting).toBeVisible();
    await olga.keyboard.press("Control+B");
    await olga.keyboard.type("great care");
    await olga.keyboard.press("Control+B");
    await olga.keyboard.type(" by @Rit");
    await olga.getByRole("listbox", { name: "People" }).getByRole("option", { name: "Rita Reviewer" }).click();
    await olga.keyboard.type("beside §12");
    await olga.getByRole("listbox", { name: "Clauses" }).getByRole("option", { name: "§12" }).click();
    await olga.keyboard.press("Enter");
    await formatting.getByRole("button", { name: "List", exact: true }).click();
    await olga.keyboard.type("for whom");
    await olga.keyboard.press("Enter");
    await olga.keyboard.type("by when");
    await checkAccessibility(olga);
    await olga.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => paintedWords(olga, /^heat-/)).toEqual([BENEFIT]);
  });

  await test.step("Rita sees it without reloading", async () => {
    const note = noteBy(rita, OLGA);
    await expect(note.getByRole("strong")).toHaveText("great care");
    await expect(note.getByRole("listitem")).toHaveText(["for whom", "by when"]);
    await expect(note.getByText("@Rita Reviewer")).toBeVisible();
    await expect(note.getByRole("link", { name: "§12" })).toHaveAttribute("href", "#12");
    await expect.poll(() => paintedWords(rita, /^heat-/)).toEqual([BENEFIT]);
  });

  await test.step("both rate the passage, and the heat is the median", async () => {
    await noteBy(rita, OLGA).getByRole("button", { name: "Rate this passage" }).click();
    await noteBy(rita, OLGA)
      .getByRole("button", { name: /^Pivotal/ })
      .click();
    const score = noteBy(olga, OLGA).getByRole("button", { name: /^Importance/ });
    await expect(score).toHaveText("Importance 90, Pivotal, 1 rated");
    await score.click();
    await olga.getByRole("spinbutton", { name: "Exactly" }).fill("35");
    await olga.getByRole("spinbutton", { name: "Exactly" }).press("Enter");
    await expect(score).toBeFocused();
    for (const page of [olga, rita]) {
      await expect(noteBy(page, OLGA).getByRole("button", { name: /^Importance/ })).toHaveText(
        "Importance 63, Major, 2 rated",
      );
      await expect.poll(() => paintedWords(page, /^heat-4/)).toEqual([BENEFIT]);
    }
  });

  await test.step("Rita replies, and Olga reads it", async () => {
    await noteBy(rita, OLGA).click();
    await noteBy(rita, OLGA).getByRole("button", { name: "Reply…" }).click();
    await rita.getByRole("textbox", { name: "Reply" }).fill("By the next summit.");
    await rita.getByRole("button", { name: "Send" }).click();
    await expect(noteBy(olga, OLGA).getByText("By the next summit.")).toBeVisible();
    await checkAccessibility(rita);
  });

  await test.step("Rita resolves it, Olga opens it again", async () => {
    await noteBy(rita, OLGA).getByRole("button", { name: "Resolve" }).click();
    await expect(noteBy(olga, OLGA).getByText("Resolved")).toBeVisible();
    await checkAccessibility(olga);
    await noteBy(olga, OLGA).getByRole("button", { name: "Reopen" }).click();
    await expect(noteBy(rita, OLGA).getByText("Resolved")).toBeHidden();
  });
});

test("one changes, deletes and brings back one's own words, and labels them", async ({
  page: olga,
  team,
  openBrowser,
}) => {
  const rita = await openBoth(olga, team, openBrowser);
  await writeNote(olga, BENEFIT, "A first thought");
  const [own, seen] = [noteBy(olga, OLGA), noteBy(rita, OLGA)];
  await expect(seen).toContainText("A first thought");
  await seen.click();
  await expect(seen.getByRole("button", { name: "Edit" })).toBeHidden();
  await expect(seen.getByRole("button", { name: "Delete" })).toBeHidden();

  await own.getByRole("button", { name: "Edit" }).click();
  await expect(olga.getByRole("textbox", { name: "Your comment" })).toBeFocused();
  await olga.keyboard.type(", put better");
  await olga.keyboard.press("Control+Enter");
  await expect(seen).toContainText("A first thought, put better");
  await seen.getByRole("button", { name: "Edited" }).click();
  await expect(seen.getByRole("list", { name: "Earlier texts" })).toContainText(/A first thought$/);

  await own.getByRole("button", { name: "Labels of this note" }).click();
  await own.getByRole("button", { name: "risk" }).click();
  await expect(seen.getByText("risk")).toBeVisible();
  await olga.keyboard.press("Escape");

  await own.getByRole("button", { name: "Delete" }).first().click();
  await expect(seen).toContainText("This comment was deleted.");
  await olga.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(seen).toContainText("A first thought, put better");

  await own.getByRole("button", { name: "Delete" }).last().click();
  await expect(seen).toBeHidden();
  await expect.poll(() => paintedWords(rita, /^heat-/)).toEqual([]);
  await olga.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
  await expect(seen).toContainText("A first thought, put better");
});

test("what is for oneself alone reaches nobody else", async ({ page: olga, team, openBrowser }) => {
  const rita = await openBoth(olga, team, openBrowser);
  await beginNote(olga, BENEFIT, "For my eyes");
  await olga.getByRole("checkbox", { name: "Only me" }).check();
  await olga.getByRole("button", { name: "Save" }).click();
  await expect(noteBy(olga, OLGA).getByText("Only you")).toBeVisible();

  // What is said to all afterwards arrives after it would have.
  await selectPassage(olga, "exploring the technical frontier together");
  await selectionBar(olga).getByRole("button", { name: "Highlight" }).click();
  await expect(noteBy(rita, OLGA)).toHaveCount(1);
  await expect(noteBy(rita, OLGA)).toContainText("exploring the technical frontier");
  await rita.reload();
  await expect(noteBy(rita, OLGA)).toHaveCount(1);
  const versionId = await textOf(rita).getAttribute("data-version-id");
  expect(JSON.stringify(await ask(rita.request, `/versions/${versionId}/threads`))).not.toContain("For my eyes");

  await noteBy(olga, OLGA).filter({ hasText: "For my eyes" }).click();
  await olga.getByRole("button", { name: "Share with the team" }).click();
  await expect(noteBy(rita, OLGA).getByText("For my eyes")).toBeVisible();
});

test("a clause's values show once one has given one's own", async ({ page: olga, team, openBrowser }) => {
  const rita = await openBoth(olga, team, openBrowser);
  const [own, hers] = [significanceOf(olga, "Clause 3"), significanceOf(rita, "Clause 3")];

  // Seen at once, saved a little later.
  const rated = rita.waitForResponse("**/ratings");
  await hers.getByRole("button", { name: /^Pivotal/ }).click();
  await rated;
  const explained = rita.waitForResponse("**/ratings");
  await hers.getByRole("textbox", { name: "Why, in one line" }).fill("Our whole budget");
  await explained;
  await expect(rita.getByRole("progressbar")).toHaveAttribute("value", "1");
  await expect(hers).toContainText("you said 90");
  await olga.reload();
  await expect(own).toContainText("what would it cost us?");
  await expect(own).not.toContainText(/90|median|rated|budget/);
  await expect(olga.getByText("0 of 13 rated")).toBeVisible();

  await own.getByRole("button", { name: "Cannot judge" }).click();
  await own.getByRole("button", { name: "Not my field" }).click();
  await expect(own).toContainText("you cannot judge: not my field");
  await expect(own).not.toContainText(/90|median|budget/);
  await checkAccessibility(olga);

  await own.getByRole("button", { name: /^Minor/ }).click();
  await expect(own).toContainText("median 60 · 2 of 2 rated · you said 30");
  await expect(own.getByRole("list", { name: "What the others said" })).toContainText(
    "Rita Reviewer 90, Pivotal Our whole budget",
  );
  await expect(hers).toContainText("median 60 · 2 of 2 rated · you said 90");
  await expect(olga.getByText("1 of 13 rated")).toBeVisible();
  await checkAccessibility(olga);

  await own.getByRole("spinbutton", { name: "Value" }).fill("50");
  await expect(hers).toContainText("median 70");
  await expect(own).toContainText("after seeing others’ values");
});
