// The brief of a session: its words are edited in their place, it is frozen, passed on and printed.
import type { Page } from "@playwright/test";
import { extractText } from "unpdf";
import { ask } from "./fixtures/api";
import { checkAccessibility } from "./fixtures/axe";
import type { Team } from "./fixtures/people";
import { expect, test } from "./fixtures/product";

type Session = { sequence: number };
type Plan = { editions: { versions: { id: string }[] }[] };

/** A rehearsal, whose raters answer at once, brought as far as the reveal. */
async function rehearse(page: Page, { documentId }: Team, events: readonly string[]): Promise<string> {
  const { request } = page;
  const { editions } = await ask<Plan>(request, `/documents/${documentId}`);
  const versionId = editions[0]!.versions.at(-1)!.id;
  const { clauses } = await ask<{ clauses: { id: string; isRatable: boolean }[] }>(request, `/versions/${versionId}`);
  const { criterion } = await ask<{ criterion: { id: string } }>(request, `/documents/${documentId}/significance`);
  const { id } = await ask<{ id: string }>(request, `/documents/${documentId}/sessions`, {
    body: {
      kind: "REHEARSAL",
      title: "Rehearsal 1",
      versionIds: [versionId],
      clauseIds: clauses.filter(({ isRatable }) => isRatable).map((clause) => clause.id),
      criterionId: criterion.id,
      rule: { kind: "neighbouring-steps", share: 0.75, maxStepsFromMedian: 2, minRaters: 5 },
      isNamed: false,
      facilitatorRates: false,
      roundsPlanned: 2,
      order: "document",
      finish: "all-answered",
      admitsAll: false,
    },
  });
  await move(page, id, events);
  return id;
}

async function move(page: Page, id: string, events: readonly string[]) {
  for (const event of events) {
    const { sequence } = await ask<Session>(page.request, `/sessions/${id}`);
    await ask(page.request, `/sessions/${id}/transitions`, { body: { event, sequence } });
  }
}

const TO_REVEAL = ["START", "OPEN_ROUND", "CLOSE_ROUND", "REVEAL"];
const summaryField = (page: Page) => page.getByRole("textbox", { name: "Summary" });

test.describe("with an edit that comes too late", () => {
  test.use({ expectedErrors: /status of 412/ });

  test("words are edited in their place, and nobody writes over another's", async ({ page, team, context }) => {
    const id = await rehearse(page, team, TO_REVEAL);
    await page.goto(`/sessions/${id}/brief`);
    await expect(page.getByText("Draft · figures live until frozen", { exact: true })).toBeVisible();
    // The simulated raters draw their values, so several clauses may share the second place.
    await expect(page.getByText(/By Significance \w+ (of \w+ )?clauses stand highest/)).toBeVisible();
    await checkAccessibility(page);

    const other = await context.newPage();
    await other.goto(`/sessions/${id}/brief`);
    await other.getByRole("button", { name: "Edit the summary" }).click();
    await summaryField(other).fill("What the other tab says.");

    await page.getByRole("button", { name: "Edit the summary" }).press("Enter");
    await expect(summaryField(page)).toBeFocused();
    await summaryField(page).fill("Two clauses **decide**.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Two clauses decide.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Edit the summary" })).toBeFocused();

    // Another field of the same brief is no conflict; the same words are, and what was typed stays.
    await page.getByRole("button", { name: /^Edit the title/ }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("What we make of it");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What we make of it");
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("What we make of it");
    await expect(summaryField(other)).toHaveValue("What the other tab says.");
    await other.getByRole("button", { name: "Save" }).click();
    await expect(other.getByText("Somebody has changed this meanwhile.")).toBeVisible();
    await expect(other.getByText("Two clauses **decide**.")).toBeVisible();
    await checkAccessibility(other);

    await other.reload();
    await expect(summaryField(other)).toHaveValue("What the other tab says.");
    await other.getByRole("button", { name: "Save" }).click();
    await other.getByRole("button", { name: "Keep mine" }).click();
    await expect(page.getByText("What the other tab says.")).toBeVisible();
  });
});

test.describe("once the session is concluded", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("it is frozen, read by a link and printed with its marking on every page", async ({
    page,
    team,
    openBrowser,
  }) => {
    const id = await rehearse(page, team, TO_REVEAL);
    await page.goto(`/sessions/${id}/brief`);
    await page.getByRole("button", { name: "Freeze" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("once the session is concluded");
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();

    await move(page, id, ["CONCLUDE"]);
    await page
      .getByRole("button", { name: /^Say what you make of it/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: /^Words on/ }).fill("It lists instruments.");
    await page.getByRole("button", { name: "Freeze" }).click();
    await expect(dialog).toContainText("Save or discard what you are writing first.");
    await dialog.getByRole("button", { name: "Not yet" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("It lists instruments.")).toBeVisible();
    await page.getByRole("button", { name: "Freeze" }).click();
    await checkAccessibility(page);
    await dialog.getByRole("button", { name: "Freeze for good" }).click();
    await expect(page.getByText(/^Frozen on/)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);

    await page.getByRole("button", { name: "Copy link" }).click();
    await dialog.getByRole("button", { name: "Make a link" }).click();
    const address = await dialog.getByRole("textbox", { name: /shown once/ }).inputValue();
    await checkAccessibility(page);

    const reader = await openBrowser();
    await reader.goto(address);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(/what we make of it/);
    await expect(reader.getByText(/^Frozen on/)).toBeVisible();
    await expect(reader.getByRole("main").getByRole("link")).toHaveCount(0);
    await checkAccessibility(reader);
    await dialog.getByRole("button", { name: "Revoke" }).click();
    await expect(dialog.getByRole("list", { name: "Links that are open" })).toHaveCount(0);
    await reader.reload();
    await expect(reader.getByText("This link does not lead to a brief")).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();

    for (const format of ["A4", "Letter"]) {
      const pages = await pagesOf(await page.pdf({ format }));
      expect(pages.length).toBeGreaterThan(1);
      for (const text of pages) {
        expect(text).toContain("Rehearsal: simulated raters · For internal use");
        expect(text).toContain("one round, eight raters, names withheld");
        expect(text).not.toContain("Copy link");
      }
    }
  });
});

/** The words on each page. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, " "));
}
