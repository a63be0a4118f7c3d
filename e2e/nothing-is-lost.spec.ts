// What somebody typed or did arrives, once and under their own name, whatever happens on the way.
import { expect, test } from "./fixtures/product";
import { ask } from "./fixtures/api";
import { beginNote, noteSaying, saveNote, significanceOf, writeNote } from "./fixtures/notes";
import { joinTeam, signIn } from "./fixtures/people";
import { openPlan, selectionBar, selectPassage } from "./fixtures/reader";

const PASSAGE = "drawing as much benefit as possible";
const OTHER_PASSAGE = "only joint effort can secure the gains";

test.use({ expectedErrors: [/Failed to load resource/] });

test("a note written without a connection is sent when it is back", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await openPlan(page, team);

  await page.context().setOffline(true);
  await writeNote(page, PASSAGE, "Written on a train");
  const note = noteSaying(page, "Written on a train");
  await expect(note.getByRole("alert")).toContainText("This note is not saved yet. There is no connection");
  await page.context().setOffline(false);
  await expect(noteSaying(rita, "Written on a train")).toHaveCount(1);
  await expect(note.getByRole("alert")).toBeHidden();
  await page.reload();
  await expect(note).toHaveCount(1);
});
