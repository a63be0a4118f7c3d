// A text is revised: what changes is seen first, then published, and every note finds its place again.
import type { Page } from "@playwright/test";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import { joinTeam, type Team } from "./fixtures/people";
import { noteSaying, significanceOf } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { textOf } from "./fixtures/reader";

const ACCESS = "Every ship may enter the harbour, whatever flag it flies and wherever it comes from.";
const SAFETY = "Crews are trained in the use of boats, and pilots hold a licence of the harbour master.";
const FEES = "No fees are due for the first three nights that a vessel lies at anchor in the roads.";
const FISHING = "Nets with meshes below forty millimetres are burned on the quay in the presence of witnesses.";
const EDITED = SAFETY.replace("in the use of boats", "in the handling of small boats").replace("master", "office");
/** Fishing is put in, Safety edited and renumbered, Fees taken out. */
const REVISED = `Charter of the Sea

1. Access
${ACCESS}

2. Fishing
${FISHING}

3. Safety
${EDITED}
`;

type Charter = { documentId: string; editionId: string; versionId: string };

async function makeCharter(page: Page, team: Team): Promise<Charter> {
  const clause = (number: string, title: string) => ({
    kind: "clause",
    isHeading: true,
    level: 1,
    number,
    title,
    text: `${number}. ${title}`,
  });
  const blocks = [
    { kind: "title", text: "Charter of the Sea" },
    ...[clause("1", "Access"), { kind: "paragraph", text: ACCESS }],
    ...[clause("2", "Safety"), { kind: "paragraph", text: SAFETY }],
    ...[clause("3", "Fees"), { kind: "paragraph", text: FEES }],
  ];
  const body = {
    title: "Charter",
    language: "en",
    direction: "LTR",
    status: "OFFICIAL",
    source: { kind: "pasted" },
    blocks,
  };
  const { id } = await ask<{ id: string }>(page.request, `/teams/${team.id}/documents`, { body });
  const { editions } = await ask<{ editions: { id: string; versions: { id: string }[] }[] }>(
    page.request,
    `/documents/${id}`,
  );
  return { documentId: id, editionId: editions[0]!.id, versionId: editions[0]!.versions[0]!.id };
}

async function writeNotes(page: Page, { documentId, versionId }: Charter): Promise<void> {
  const { text } = await ask<{ text: string }>(page.request, `/versions/${versionId}`);
  for (const [exact, said] of [
    ["whatever flag it flies", "Any flag?"],
    ["Crews are trained in the use of boats", "Which boats?"],
    ["a licence of the harbour master", "Who pays for it?"],
    ["the first three nights", "Why three?"],
  ] as const) {
    const start = text.indexOf(exact);
    const passage = { versionId, exact, prefix: "", suffix: "", start, end: start + exact.length };
    const comment = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: said }] }] };
    await ask(page.request, `/documents/${documentId}/threads`, {
      body: { on: { place: "PASSAGE", passage }, comment },
    });
  }
}

const formOf = ({ documentId, editionId }: Charter) => `/documents/${documentId}/editions/${editionId}/new-version`;
const card = (page: Page, words: string) => page.getByRole("article").filter({ hasText: words });
/** The text is split in a moment's pause; then there is something to compare. */
async function compare(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Clauses" }).getByRole("status")).toHaveText(/^3 to rate/);
  await page.getByRole("button", { name: "See the difference" }).click();
}

test("a revised text is compared, published, and its notes are looked at one by one", async ({
  page,
  team,
  openBrowser,
}) => {
  const charter = await makeCharter(page, team);
  await writeNotes(page, charter);
  const reader = await openBrowser();
  await joinTeam(reader, team, "Rita Reviewer");
  const stream = reader.waitForRequest("**/api/v1/stream");
  await reader.goto(`/documents/${charter.documentId}`);
  await stream;

  await page.goto(`/documents/${charter.documentId}`);
  await page.getByRole("button", { name: /^Text: / }).click();
  await page.getByRole("link", { name: "Publish a new version of this text…" }).click();
  await expect(page.getByRole("heading", { name: "Publish a new version", level: 1 })).toBeVisible();
  await page.getByLabel("Text", { exact: true }).fill(REVISED);
  await expect(page.getByRole("region", { name: "Clauses" }).getByRole("status")).toHaveText(/^3 to rate/);
  await checkAccessibility(page);

  // What would change, told before anybody else sees it; and a way back with nothing lost, over a reload too.
  await compare(page);
  await expect(page.getByRole("heading", { name: "What changes after version 1" })).toBeFocused();
  await expect(page.getByRole("status").getByText("Notes: 1 stay, 0 moved, 2 changed, 1 orphaned")).toBeVisible();
  await expect(page.getByText("Clauses: 1 added, 1 removed, 1 renumbered, 1 changed.")).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: FEES })).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "handling" }).first()).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(page.getByRole("button", { name: "See the difference" })).toBeFocused();
  await page.reload();
  await expect(page.getByText("What you had typed here is back.")).toBeVisible();
  await compare(page);

  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByRole("heading", { name: "Notes to look at", level: 1 })).toBeVisible();
  await expect(page.getByText("3 notes need a look in version 2")).toBeVisible();
  await checkAccessibility(page);

  // Whoever reads the old text is told, and nothing moves under them.
  await expect(reader.getByText("A newer version was published.")).toBeVisible();
  await expect(textOf(reader)).toContainText(FEES);

  // One by one, without a mouse: what is left gets the focus.
  await card(page, "Which boats?").getByRole("button", { name: "Confirm: it stands there" }).press("Enter");
  await expect(card(page, "Which boats?")).toHaveCount(0);
  await expect(card(page, "Who pays for it?")).toBeFocused();
  await card(page, "Who pays for it?").getByRole("button", { name: "Keep on Clause 3, Safety" }).press("Enter");
  await expect(card(page, "Why three?")).toBeFocused();
  await card(page, "Why three?").getByRole("link", { name: "Select another place" }).press("Enter");
  await expect(page.getByRole("region", { name: "Attach a note" })).toContainText("the first three nights");
  await checkAccessibility(page);
  await page.keyboard.press("v");
  await expect(page.getByRole("toolbar", { name: "Selected passage" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("h");
  await expect(page.getByText("Nothing is left to look at")).toBeVisible();
  await checkAccessibility(page);

  // A word is taken back from where it was said.
  const told = page.getByText("Attached to the new place.").locator("xpath=..");
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(card(page, "Why three?")).toBeVisible();

  await page.getByRole("link", { name: "Open the note" }).click();
  await expect(noteSaying(page, "Who pays for it?")).toContainText("Kept here");
  await expect(noteSaying(page, "Which boats?")).toBeVisible();
  await expect(page.getByRole("link", { name: "Needs a look: 1" })).toBeVisible();

  // The old text is there with its notes where they were.
  await page.getByRole("button", { name: /^Text: / }).click();
  await page.getByRole("link", { name: /version 1/ }).click();
  await expect(page.getByText("Version 1 of 2.")).toBeVisible();
  await expect(textOf(page)).toContainText(FEES);
  await expect(noteSaying(page, "Why three?")).not.toContainText("Not found");
  await checkAccessibility(page);
});

test.describe("who publishes second", () => {
  test.use({ expectedErrors: /status of 412/ });

  test("is told, and keeps the draft", async ({ page, team, openBrowser }) => {
    const charter = await makeCharter(page, team);
    const other = await openBrowser();
    await joinTeam(other, team, "Faye Facilitator", "FACILITATOR");
    const text = REVISED.replace("forty", "fifty");
    await page.goto(formOf(charter));
    await page.getByLabel("Text", { exact: true }).fill(text);
    await compare(page);
    await expect(page.getByRole("button", { name: "Publish version 2" })).toBeVisible();

    await other.goto(formOf(charter));
    await other.getByLabel("Text", { exact: true }).fill(REVISED);
    await compare(other);
    await other.getByRole("button", { name: "Publish version 2" }).click();
    await expect(other.getByText("Nothing is left to look at")).toBeVisible();

    await page.getByRole("button", { name: "Publish version 2" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "version 2 meanwhile" })).toBeVisible();
    await page.getByRole("button", { name: "See the difference again" }).click();
    await expect(page.getByText("Clauses: 1 changed.")).toBeVisible();
    await page.getByRole("button", { name: "Publish version 3" }).click();
    await page.getByRole("link", { name: "Read version 3" }).click();
    await expect(textOf(page)).toContainText("fifty millimetres");
  });
});

test("a steward says which clause is which", async ({ page, team }) => {
  const charter = await makeCharter(page, team);
  await page.goto(formOf(charter));
  await page.getByLabel("Text", { exact: true }).fill(REVISED);
  await compare(page);
  await page.getByRole("button", { name: "Say which clause Clause 2, Fishing is" }).click();
  const select = page.getByLabel("Same clause as");
  await expect(select).toBeFocused();
  await select.selectOption("Clause 3, Fees");
  await expect(page.getByText("Clauses: 1 moved, 2 renumbered, 1 retitled, 2 changed.")).toBeVisible();
});

test("a rating says on which version it was made, and that the words changed since", async ({ page, team }) => {
  const charter = await makeCharter(page, team);
  const { documentId, editionId, versionId } = charter;
  const { clauses } = await ask<{ clauses: { id: string; number: string }[] }>(page.request, `/versions/${versionId}`);
  const { criterion } = await ask<{ criterion: { id: string } }>(page.request, `/documents/${documentId}/significance`);
  for (const { id } of clauses.slice(0, 2)) {
    const body = { criterionId: criterion.id, versionId, value: 50, cannotJudge: null, supersedesId: null };
    await ask(page.request, `/clauses/${id}/ratings`, { body });
  }
  const blocks = [
    { kind: "clause", number: "1", title: "Access", text: `1. Access. ${ACCESS}` },
    { kind: "clause", number: "2", title: "Safety", text: `2. Safety. ${EDITED}` },
  ];
  const body = { previousVersionId: versionId, source: { kind: "pasted" }, blocks };
  await ask(page.request, `/editions/${editionId}/versions`, { body });

  await page.goto(`/documents/${documentId}`);
  const safety = significanceOf(page, "Clause 2");
  await expect(safety).toContainText("on version 1");
  await expect(safety).toContainText("The words changed since you rated: look again.");
  await checkAccessibility(page);
  await safety.getByRole("button", { name: "It still stands" }).click();
  await expect(safety).not.toContainText("on version 1");
  await expect(safety).not.toContainText("look again");
});
