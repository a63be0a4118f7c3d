// Every place in a text has an address: a clause, and any passage, also where nobody made a note.
import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam } from "./fixtures/people";
import { noteBy, noteSaying, writeNote } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { openPlan, paintedWords, selectByTouch, selectionBar, selectPassage, textOf } from "./fixtures/reader";

const WORDS = "results that reach practical use";
const HEADING = "Managing safety and security risks";

test.beforeEach(async ({ context, page, team }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPlan(page, team);
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const flashed = (page: Page) => expect.poll(() => paintedWords(page, /^passage-flash$/));

/** What a link to these words would be, had it been taken from a text that is not this one. */
function linkFromElsewhere(team: { documentId: string }, quote: string, before = "", after = "") {
  const madeOn = "6e9f6f0a-3f0c-4d55-9b7e-2f1d0c9a8b7e";
  return `/documents/${team.documentId}#${new URLSearchParams({ passage: "7-39", in: madeOn, quote, before, after })}`;
}

/** Scrolls far away from what a link leads to, as a reader does. */
async function goToEnd(page: Page) {
  await page.keyboard.press("End");
  await expect(textOf(page).getByText(WORDS)).not.toBeInViewport();
}

test("a link to a passage without a note opens there, and a reload does so again", async ({
  page,
  team,
  openBrowser,
}) => {
  await selectPassage(page, WORDS);
  await page.keyboard.press("y");
  await expect(page.getByText("Link copied.")).toBeVisible();
  await expect(selectionBar(page)).toBeHidden();
  const link = await copied(page);
  expect(link).toMatch(/\/documents\/[\w-]+\?edition=[\w-]+#passage=\d+-\d+&in=/);

  const other = await openBrowser();
  await joinTeam(other, team, "Rita Reviewer");
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  await flashed(other).toEqual([WORDS]);
  await expect(textOf(other).getByText(WORDS)).toBeInViewport();
  await expect(textOf(other).getByText(WORDS)).toBeFocused();
  await expect(other.getByRole("status").filter({ hasText: `Linked passage in §2: ${WORDS}` })).toBeAttached();
  await flashed(other).toEqual([]);
  expect(asked.join(" "), "what the server is told").not.toMatch(/practical/);

  await goToEnd(other);
  await other.reload();
  await flashed(other).toEqual([WORDS]);
  await expect(textOf(other).getByText(WORDS)).toBeInViewport();
});

test("going back comes to where one was, not to the passage of the link", async ({ page }) => {
  await selectPassage(page, WORDS);
  await selectionBar(page).getByRole("button", { name: "Link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  await page.goto("/");
  await page.goto(await copied(page));
  await flashed(page).toEqual([WORDS]);
  await flashed(page).toEqual([]);
  await goToEnd(page);
  await page.getByRole("navigation", { name: "Views of the document" }).getByRole("link", { name: "Record" }).click();
  await expect(page).toHaveURL(/\/record$/);
  await page.goBack();
  await expect(textOf(page)).toBeVisible();
  await flashed(page).toEqual([]);
  await expect(textOf(page).getByText(WORDS)).not.toBeInViewport();
});

test("a passage is found by its words where they stand elsewhere, and missed where they do not", async ({
  page,
  team,
}) => {
  await page.goto(linkFromElsewhere(team, WORDS, "it wants more joint work, ", ", and technical barriers"));
  await page.reload();
  await flashed(page).toEqual([WORDS]);

  await page.goto(linkFromElsewhere(team, "a sentence that nobody wrote", "Nothing of ", " is anywhere"));
  const notice = page.getByRole("status").filter({ hasText: "The passage of this link is not in this version." });
  await expect(notice).toBeVisible();
  await checkAccessibility(page);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toBeHidden();
});

test("a clause has a link, which flashes it once", async ({ page }) => {
  const heading = textOf(page).getByRole("heading", { name: HEADING });
  await heading.hover();
  await page.getByRole("link", { name: "Link to §10" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const link = await copied(page);
  expect(new URL(page.url()).hash).toBe(new URL(link).hash);
  await page.goto("/");
  await page.goto(link);
  // Its number is an element of its own, and where the range begins.
  await flashed(page).toEqual([expect.stringMatching(/^10/)]);
  await expect(heading).toBeInViewport();
  await flashed(page).toEqual([]);
});

test("a clause's link leads there without JavaScript, too", async ({ browser, page, baseURL }) => {
  const slug = await textOf(page).getByRole("heading", { name: HEADING }).getAttribute("id");
  const { cookies } = await page.context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await context.addCookies(cookies);
  const plain = await context.newPage();
  // The type is there already: it may come after the browser has gone to the place, and move what stands above it.
  await plain.goto(new URL(page.url()).pathname);
  await plain.goto("about:blank");
  await plain.goto(`${new URL(page.url()).pathname}#${slug}`);
  await expect(plain.getByRole("heading", { name: HEADING })).toBeInViewport();
  await context.close();
});

test("who has to sign in first still comes to the passage", async ({ page, team, openBrowser, founder }) => {
  await selectPassage(page, WORDS);
  await page.keyboard.press("y");
  await expect(page.getByText("Link copied.")).toBeVisible();
  const other = await openBrowser();
  await other.goto(await copied(page));
  await other.getByLabel("E-mail").fill(founder.person.email);
  await other.getByLabel("Password").fill(founder.person.password);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL(new RegExp(`/documents/${team.documentId}.*#passage=`));
  await flashed(other).toEqual([WORDS]);
});

test("whoever may only read takes a link along and nothing else", async ({ team, openBrowser }) => {
  const other = await openBrowser({ permissions: ["clipboard-read", "clipboard-write"] });
  await joinTeam(other, team, "Otto Observer", "OBSERVER");
  await openPlan(other, team);
  await selectPassage(other, WORDS);
  await expect(selectionBar(other).getByRole("button")).toHaveText([/^Link/]);
  await other.keyboard.press("h");
  await other.keyboard.press("y");
  await expect(other.getByText("Link copied.")).toBeVisible();
  await expect(noteBy(other, "Otto Observer")).toHaveCount(0);
});

test("on a phone neither the sheet nor the bars cover what a link leads to", async ({ page, team }) => {
  await writeNote(page, "respect for sovereignty", "A condition.");
  await noteSaying(page, "A condition.").getByRole("button", { name: "Link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const noteLink = await copied(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.goto(noteLink);
  const sheet = page.getByRole("dialog", { name: /^Note/ });
  await flashed(page).toContain("respect for sovereignty");
  await expect(sheet.getByText("A condition.")).toBeVisible();
  const top = () =>
    page.evaluate(
      () =>
        [...CSS.highlights.get("passage-active")!].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const { top, bottom } = live.getBoundingClientRect();
          return { top, bottom };
        })[0]!,
    );
  const box = (await sheet.boundingBox())!;
  await expect.poll(async () => (await top()).bottom).toBeLessThan(box.y);
  await expect.poll(async () => (await top()).top).toBeGreaterThan(80);

  await openPlan(page, team);
  await selectByTouch(page, WORDS);
  await selectionBar(page).getByRole("button", { name: "Link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const link = await copied(page);
  await page.goto("/");
  await page.goto(link);
  await flashed(page).toEqual([WORDS]);
  await expect(page.getByRole("dialog")).toBeHidden();
});
