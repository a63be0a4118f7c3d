// Words that are typed and not saved yet, while other people, the browser's store or the disk are in the way.
import type { Page } from "@playwright/test";
import pg from "pg";
import { ask } from "./fixtures/api";
import { beginNote, noteSaying, saveNote, writeNote } from "./fixtures/notes";
import { joinTeam, signIn, type Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openPlan } from "./fixtures/reader";

const PASSAGE = "drawing as much benefit as possible";

test.use({ expectedErrors: /Failed to load resource/ });

test("two texts of one comment stand side by side, and one chooses", async ({ page, team, openBrowser }) => {
  const second = await openBrowser();
  await signIn(second.request, team.owner);
  await openPlan(page, team);
  await writeNote(page, PASSAGE, "First text");
  await openPlan(second, team);
  const [here, there] = [noteSaying(page, "First text"), noteSaying(second, "First text")];
  await there.click();
  await there.getByRole("button", { name: "Edit" }).click();
  await there.getByRole("textbox", { name: "Your comment" }).pressSequentially(", from the train");

  await here.getByRole("button", { name: "Edit" }).click();
  await here.getByRole("textbox", { name: "Your comment" }).pressSequentially(", from the desk");
  // Seen at once, saved a little later.
  const saved = page.waitForResponse("**/api/v1/comments/*");
  await here.getByRole("button", { name: "Save", exact: true }).click();
  await saved;

  await there.getByRole("button", { name: "Save", exact: true }).click();
  await there.getByRole("button", { name: "Compare the two texts" }).click();
  const dialog = second.getByRole("dialog", { name: "The comment was changed meanwhile" });
  await expect(dialog).toContainText("First text, from the desk");
  await expect(dialog.getByRole("textbox", { name: "Your text" })).toHaveText("First text, from the train");
  await dialog.getByRole("textbox", { name: "Your text" }).pressSequentially(" and the desk");
  await dialog.getByRole("button", { name: "Save this one" }).click();
  await expect(noteSaying(page, "First text, from the train and the desk")).toBeVisible();
});

test("a full disk is said, and what was written is sent once there is room", async ({ page, team, product }) => {
  await openPlan(page, team);
  const database = new pg.Client(product.databaseUrl);
  await database.connect();
  try {
    await database.query(`
      CREATE FUNCTION fill_disk() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON "Comment" EXECUTE FUNCTION fill_disk();`);
    await writeNote(page, PASSAGE, "More than the disk holds");
    const note = noteSaying(page, "More than the disk holds");
    await expect(note.getByRole("alert")).toContainText("The server's disk is full");
    await database.query(`DROP FUNCTION fill_disk CASCADE`);
    await note.getByRole("button", { name: "Try again" }).click();
    await expect(note.getByRole("alert")).toBeHidden();
    await page.reload();
    await expect(note).toHaveCount(1);
  } finally {
    await database.query(`DROP FUNCTION IF EXISTS fill_disk CASCADE`);
    await database.end();
  }
});

const fillStore = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("No room", "QuotaExceededError");
  };
};
const blockStore = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("Not allowed", "SecurityError");
    },
  });
};
for (const [name, spoil] of [
  ["full", fillStore],
  ["blocked", blockStore],
] as const) {
  test(`with the browser's store ${name} one writes on and is told`, async ({ page, team }) => {
    await page.addInitScript(spoil);
    await openPlan(page, team);
    await beginNote(page, PASSAGE, "Held in memory");
    const warning = page.getByRole("status").filter({ hasText: "unsaved words last only while this page is open" });
    await expect(warning).toBeVisible();
    const question = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    await (await question).dismiss();
    await saveNote(page);
    await expect(noteSaying(page, "Held in memory")).toBeVisible();
    await expect(warning).toBeHidden();
    await page.reload();
    await expect(noteSaying(page, "Held in memory")).toBeVisible();
  });
}

test("a draft is back after a reload, for its writer alone", async ({ page, team, openBrowser }) => {
  const rita = await joinTeam(await openBrowser(), team, "Rita Reviewer");
  await signIn(page.request, rita);
  const draft = page.getByRole("textbox", { name: "Your note" });
  await openPlan(page, team);
  await beginNote(page, PASSAGE, "For my eyes only");
  await openPlan(page, team);
  await expect(draft).toHaveText("For my eyes only");

  await signIn(page.request, team.owner);
  await openPlan(page, team);
  await expect(draft).toBeHidden();
  await expect(page.getByText("For my eyes only")).toHaveCount(0);

  await signIn(page.request, rita);
  await openPlan(page, team);
  await expect(draft).toHaveText("For my eyes only");
});

test("words for a note that is deleted meanwhile become a new note", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(page, team);
  await writeNote(page, PASSAGE, "Soon gone");
  await openPlan(rita, team);
  await noteSaying(rita, "Soon gone").click();
  await rita.getByRole("button", { name: "Reply…" }).click();
  await rita.getByRole("textbox", { name: "Reply" }).pressSequentially("A long answer");
  await deleteNotes(page, team);

  await expect(rita.getByText("The note you were writing in is gone.")).toBeVisible();
  await expect(rita.getByRole("textbox", { name: "Your note" })).toHaveText("A long answer");
  await saveNote(rita);
  await expect(noteSaying(page, "A long answer")).toContainText("On the document");
});

async function deleteNotes(page: Page, team: Team): Promise<void> {
  const version = await page.locator("article[data-version-id]").getAttribute("data-version-id");
  const { threads } = await ask<{ threads: { id: string }[] }>(team.ownerRequest, `/versions/${version}/threads`);
  for (const { id } of threads) await ask(team.ownerRequest, `/threads/${id}`, { method: "DELETE" });
}
