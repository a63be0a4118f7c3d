// What concerns somebody comes to them while they do something else, and leads them to it.
import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { noteSaying } from "./fixtures/notes";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { idOf } from "./fixtures/sessions";

const bell = (page: Page, unread: number) =>
  page.getByRole("link", { name: unread > 0 ? `Inbox, ${unread} unread` : "Inbox", exact: true });
const lineSaying = (page: Page, words: string) =>
  page.getByRole("list", { name: "Inbox" }).getByRole("listitem").filter({ hasText: words });

test("a mention and an assignment are told at once, opened, and done with by keys", async ({
  page: olga,
  team,
  openBrowser,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  const stream = rita.waitForResponse("**/api/v1/stream");
  await rita.goto(`/teams/${team.id}`);
  await stream;
  await expect(bell(rita, 0)).toBeVisible();

  await test.step("Olga mentions Rita, whose bell counts it where she is", async () => {
    const mention = { type: "mention", attrs: { id: await idOf(rita.request), label: "Rita Reviewer" } };
    const content = [{ type: "paragraph", content: [mention, { type: "text", text: " who pays for this?" }] }];
    const body = { on: { place: "DOCUMENT" }, comment: { type: "doc", content } };
    await ask(olga.request, `/documents/${team.documentId}/threads`, { body });
    await expect(bell(rita, 1)).toBeVisible();
    await expect(rita.getByRole("status").filter({ hasText: "New in your inbox: 1 unread." })).toBeAttached();
  });

  await test.step("Rita opens it by keys; the note is open, and it is read", async () => {
    await bell(rita, 1).click();
    await expect(lineSaying(rita, "Olga Owner mentioned you")).toContainText("who pays for this?");
    await checkAccessibility(rita);
    await rita.keyboard.press("j");
    await rita.keyboard.press("Enter");
    const note = noteSaying(rita, "who pays for this?");
    await expect(note.getByRole("button", { name: "Inbox: Following" })).toBeVisible();
    await expect(bell(rita, 0)).toBeVisible();
  });

  await test.step("she assigns it to Olga, in whose open inbox it appears", async () => {
    await olga.goto("/inbox");
    await expect(olga.getByText("Nothing waits for you.")).toBeVisible();
    const note = noteSaying(rita, "who pays for this?");
    await note.getByRole("button", { name: "Assign this note" }).click();
    await checkAccessibility(rita);
    await note.getByRole("button", { name: "Olga Owner" }).click();
    await expect(note.getByRole("button", { name: "Assigned to Olga Owner" })).toBeVisible();
    await expect(lineSaying(olga, "Rita Reviewer assigned a note to you")).toBeVisible();
    await expect(bell(olga, 1)).toBeVisible();
  });

  await test.step("Olga is done with it, and takes that back", async () => {
    await olga.keyboard.press("j");
    await olga.keyboard.press("e");
    await expect(olga.getByText("Nothing waits for you.")).toBeVisible();
    await expect(bell(olga, 0)).toBeVisible();
    await olga.getByRole("button", { name: "Undo" }).click();
    const line = lineSaying(olga, "Rita Reviewer assigned a note to you");
    await expect(bell(olga, 1)).toBeVisible();
    await line.getByRole("link").focus();
    await olga.keyboard.press("u");
    await expect(line.getByRole("button", { name: /^Mark unread/ })).toBeVisible();
    await expect(bell(olga, 0)).toBeVisible();
  });

  await test.step("and finds it among the notes by whose it is", async () => {
    await lineSaying(olga, "assigned a note").getByRole("link").click();
    await olga.getByRole("button", { name: "Assigned to me 1" }).click();
    await expect(olga).toHaveURL(/notes=assigned/);
    await expect(noteSaying(olga, "who pays for this?")).toBeVisible();
  });
});
