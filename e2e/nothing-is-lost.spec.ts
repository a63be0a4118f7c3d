// What somebody typed or did arrives, once and under their own name, whatever happens on the way.
import { expect, test } from "./fixtures/product";
import { ask } from "./fixtures/api";
import { beginNote, noteSaying, saveNote, significanceOf, writeNote } from "./fixtures/notes";
import { joinTeam, signIn } from "./fixtures/people";
import { openPlan, selectionBar, selectPassage } from "./fixtures/reader";

const PASSAGE = "drawing as much benefit as possible";
const OTHER_PASSAGE = "only joint effort can secure the gains";

test.use({ expectedErrors: /Failed to load resource/ });

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

test("what was saved while its answer was lost is not saved twice", async ({ page, team }) => {
  await openPlan(page, team);
  const loseNextAnswer = (address: string) =>
    page.route(
      address,
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );

  await loseNextAnswer("**/documents/*/threads");
  await writeNote(page, PASSAGE, "Said once");
  const note = noteSaying(page, "Said once");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(note.getByRole("alert")).toBeHidden();

  await note.getByRole("button", { name: "Edit" }).click();
  await note.getByRole("textbox", { name: "Your comment" }).pressSequentially(", changed once");
  await loseNextAnswer("**/comments/*");
  await note.getByRole("button", { name: "Save", exact: true }).click();
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(note.getByRole("alert")).toBeHidden();

  const rating = significanceOf(page, "Clause 1");
  await loseNextAnswer("**/ratings");
  await rating.getByRole("button", { name: /^Major/ }).click();
  await rating.getByRole("button", { name: "Try again" }).click();
  await expect(rating.getByRole("alert")).toBeHidden();

  await page.reload();
  await expect(noteSaying(page, "Said once, changed once")).toHaveCount(1);
  await expect(rating.getByRole("button", { name: /^Major/ })).toHaveAttribute("aria-pressed", "true");
});

test("what could not be sent before a reload is sent after it", async ({ page, team }) => {
  await openPlan(page, team);
  await page.route("**/api/v1/{clauses,documents}/*/{ratings,threads}", (route) => route.abort());
  await writeNote(page, PASSAGE, "Typed before the reload");
  const note = noteSaying(page, "Typed before the reload");
  await expect(note.getByRole("alert")).toBeVisible();
  const rating = significanceOf(page, "Clause 1");
  await rating.getByRole("button", { name: /^Pivotal/ }).click();
  await expect(rating.getByRole("alert")).toContainText("Your rating is not saved.");

  await page.unroute("**/api/v1/{clauses,documents}/*/{ratings,threads}");
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/ratings") && response.ok()),
    page.waitForResponse((response) => response.url().endsWith("/threads") && response.request().method() === "POST"),
    page.reload(),
  ]);
  await expect(note).toHaveCount(1);
  await expect(note.getByRole("alert")).toBeHidden();
  await page.reload();
  await expect(note).toHaveCount(1);
  await expect(rating.getByRole("button", { name: /^Pivotal/ })).toHaveAttribute("aria-pressed", "true");
});

test("a reason is kept though the page is left while it is typed", async ({ page, team }) => {
  await openPlan(page, team);
  const rating = significanceOf(page, "Clause 1");
  await rating.getByRole("button", { name: /^Minor/ }).click();
  await rating.getByLabel("Why, in one line").pressSequentially("Others do it");
  await page.reload();
  await rating.getByRole("button", { name: "Keep or change" }).click();
  await expect(rating.getByLabel("Why, in one line")).toHaveValue("Others do it");
  await rating.getByLabel("Why, in one line").fill("Others do it better");
  await rating.getByRole("button", { name: "Close" }).click();
  await rating.getByRole("button", { name: "Keep or change" }).click();
  await expect(rating.getByLabel("Why, in one line")).toHaveValue("Others do it better");
});

test("who is signed out while writing signs in on the spot", async ({ page, team, founder, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await openPlan(page, team);
  await beginNote(page, PASSAGE, "Half a thought");
  await ask(founder.request, "/sign-ins", { method: "DELETE" });

  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  const close = dialog.getByRole("button", { name: "Close" });
  await close.click();
  await saveNote(page);
  await close.click();
  await selectPassage(page, OTHER_PASSAGE);
  await selectionBar(page).getByRole("button", { name: "Highlight" }).click();
  await close.click();
  await significanceOf(page, "Clause 1")
    .getByRole("button", { name: /^Notable/ })
    .click();
  await dialog.getByLabel("Password").fill(founder.person.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();

  await expect(noteSaying(rita, "Half a thought")).toHaveCount(1);
  await expect(noteSaying(rita, OTHER_PASSAGE)).toHaveCount(1);
  // Next has an alert of its own in the page, which may say the title once somebody is signed in.
  const alerts = page.locator("[role=alert]:not(#__next-route-announcer__)");
  await expect(alerts.filter({ hasText: /./ })).toHaveCount(0);
  await writeNote(rita, OTHER_PASSAGE, "Can you hear me?");
  await expect(noteSaying(page, "Can you hear me?")).toBeVisible();
  await page.reload();
  await expect(significanceOf(page, "Clause 1")).toContainText("you said 50");
});

test("signing in again in one tab is enough for all", async ({ page, team, founder }) => {
  await openPlan(page, team);
  await writeNote(page, PASSAGE, "Before");
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(noteSaying(second, "Before")).toBeVisible();
  await ask(founder.request, "/sign-ins", { method: "DELETE" });

  const dialogs = [page, second].map((tab) => tab.getByRole("dialog", { name: "Sign in again" }));
  for (const dialog of dialogs) await expect(dialog).toBeVisible();
  await dialogs[1]!.getByLabel("Password").fill(founder.person.password);
  await dialogs[1]!.getByRole("button", { name: "Sign in" }).click();
  for (const dialog of dialogs) await expect(dialog).toBeHidden();
  await writeNote(second, OTHER_PASSAGE, "After");
  await expect(noteSaying(page, "After")).toBeVisible();
});

test("words are not sent under the name of who signed in meanwhile", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  const reviewer = await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await openPlan(page, team);
  await beginNote(page, PASSAGE, "Olga's own words");
  await signIn(page.request, reviewer);
  await saveNote(page);

  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(reviewer.email);
  await dialog.getByLabel("Password").fill(reviewer.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toContainText("You are now signed in as Rita Reviewer");
  await dialog.getByRole("button", { name: "Sign in as Olga Owner instead" }).click();
  await dialog.getByLabel("Password").fill(team.owner.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(noteSaying(rita, "Olga's own words")).toHaveAccessibleName(/^Note by Olga Owner/);
});
