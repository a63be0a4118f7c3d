// After the server or the database drops, every screen comes back by itself and nothing that was said yes to is gone.
import type { Page } from "@playwright/test";
import pg from "pg";
import { noteSaying, significanceOf, writeNote } from "./fixtures/notes";
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { openPlan } from "./fixtures/reader";

const PASSAGE = "drawing as much benefit as possible";
const OTHER_PASSAGE = "only joint effort can secure the gains";

test.use({ installation: "recovery", expectedErrors: /Failed to load resource|ERR_/ });

/** Each writes something, and the other sees it. */
async function checkLive(page: Page, other: Page): Promise<void> {
  await writeNote(page, OTHER_PASSAGE, "From here");
  await expect(noteSaying(other, "From here")).toBeVisible({ timeout: 20_000 });
  await writeNote(other, OTHER_PASSAGE, "From there");
  await expect(noteSaying(page, "From there")).toBeVisible({ timeout: 20_000 });
}

test("what was saved outlives a crash, and what was under way is sent once", async ({
  page,
  team,
  openBrowser,
  product,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(page, team);
  await openPlan(rita, team);
  await writeNote(page, PASSAGE, "Saved before");
  await expect(noteSaying(page, "Saved before").getByRole("button", { name: "Resolve" })).toBeVisible();
  const rating = significanceOf(page, "Clause 1");
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/ratings") && response.ok()),
    rating.getByRole("button", { name: /^Major/ }).click(),
  ]);

  await page.route(
    "**/documents/*/threads",
    async (route) => {
      await route.fetch();
      await product.stop("SIGKILL");
      await route.abort();
    },
    { times: 1 },
  );
  await writeNote(page, OTHER_PASSAGE, "Sent into the crash");
  const note = noteSaying(page, "Sent into the crash");
  await expect(note.getByRole("alert")).toContainText("There is no connection to the server.");
  await writeNote(rita, OTHER_PASSAGE, "Written while it was down");
  await expect(rita.getByRole("status").filter({ hasText: "Reconnecting…" })).toBeVisible();

  await product.start();
  await expect(noteSaying(page, "Written while it was down")).toBeVisible({ timeout: 20_000 });
  await expect(noteSaying(rita, "Sent into the crash")).toBeVisible({ timeout: 20_000 });
  await expect(note.getByRole("alert")).toBeHidden();
  await checkLive(page, rita);
  await page.reload();
  await expect(noteSaying(page, "Saved before")).toHaveCount(1);
  await expect(note).toHaveCount(1);
  await expect(rating).toContainText("you said 70");
});

test("live updates go on after every connection of the database dropped", async ({
  page,
  team,
  openBrowser,
  product,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(page, team);
  await openPlan(rita, team);
  const database = new pg.Client(product.databaseUrl);
  await database.connect();
  await database.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  await database.end();
  await checkLive(page, rita);
});

test("the tabs of a browser share one stream, and another takes it over", async ({ page, team, openBrowser }) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  await openPlan(rita, team);
  await openPlan(page, team);
  const second = await page.context().newPage();
  let streams = 0;
  second.on("request", (request) => (streams += request.url().endsWith("/stream") ? 1 : 0));
  await second.goto(page.url());
  await writeNote(rita, PASSAGE, "For both tabs");
  await expect(noteSaying(page, "For both tabs")).toBeVisible();
  await expect(noteSaying(second, "For both tabs")).toBeVisible();
  expect(streams).toBe(0);

  await page.close();
  await writeNote(rita, OTHER_PASSAGE, "For the one that is left");
  await expect(noteSaying(second, "For the one that is left")).toBeVisible();
  expect(streams).toBe(1);
});
