// What is known about the bundled plan, where each piece of it comes from, and what its editions are worth.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures/product";
import { openPlan, textOf } from "./fixtures/reader";

type Field = { field: string; label: string; provenance: string; note?: string };
type Plan = { record: { provenances: Record<string, string>; fields: Field[] } };

const { record } = JSON.parse(readFileSync("prisma/seed/plan.json", "utf8")) as Plan;

test("the record shows each field, its source and the source's own words", async ({ page, team }) => {
  await openPlan(page, team);
  await page.getByRole("link", { name: "Record", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Record", level: 1 })).toBeVisible();
  expect(record.fields.length).toBeGreaterThan(20);
  for (const { label, provenance, note } of record.fields) {
    const term = page.getByRole("term").filter({ has: page.getByText(label, { exact: true }) });
    const definition = term.locator("xpath=following-sibling::dd[1]");
    await expect(definition).toContainText(record.provenances[provenance]!);
    if (note) await expect(definition).toContainText(note);
  }

  const quoted = page.locator("q, blockquote");
  await expect(quoted.filter({ hasText: "62/100" })).toBeVisible();
  await expect(page.getByText("source record’s score, method unknown")).toBeVisible();
  await expect(quoted.filter({ hasText: "Frames AI as a 'global public good'" }).getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("table", { name: "Cited by 3 pages" }).getByRole("row")).toHaveCount(4);
  await expect(page.getByRole("row", { name: "Pause Advocacy Approach 91.0" })).toBeVisible();
  await expect(quoted.filter({ hasText: "87839ba10d81d954" })).toBeVisible();
  const excerpt = page.getByRole("article").filter({ hasText: "Official excerpt" });
  await expect(excerpt).toContainText("HTTP 200, fetched on 9 April 2026, 13 KB as reported, truncated");
  await expect(page.getByRole("article").filter({ hasText: "Working paraphrase" })).toHaveCount(2);
});

test("the reader changes between the editions and says what each is worth", async ({ page, team }) => {
  await openPlan(page, team);
  const paraphrase = page.getByText("Working paraphrase, not the official text", { exact: true });
  const editions = page.getByRole("button", { name: /^Text: / });
  await expect(paraphrase).toBeVisible();

  await editions.click();
  await page.getByRole("link", { name: /excerpt/i }).click();
  await expect(page.getByText("Official excerpt, truncated", { exact: true })).toBeVisible();
  await expect(paraphrase).toBeHidden();
  await expect(textOf(page)).toContainText("is a new frontier in human development");
  await expect(page.getByText("What it asks, of whom, with what")).toHaveCount(0);

  await editions.click();
  await page.getByRole("link", { name: /中文/ }).click();
  await expect(paraphrase).toBeVisible();
  await expect(textOf(page)).toHaveAttribute("lang", /^zh/);
  await expect(page.getByRole("region", { name: /^Significance of / })).toHaveCount(13);
});

test("each clause of the paraphrase has its apparatus and evidence grade", async ({ page, team }) => {
  await openPlan(page, team);
  const apparatus = page.getByRole("group").filter({ hasText: /^Evidence [ABC] What it asks, of whom, with what/ });
  await expect(apparatus).toHaveCount(14);
  const first = apparatus.nth(1);
  await first.getByText("What it asks, of whom, with what").click();
  for (const term of ["Asks", "Actors", "Instruments"]) {
    await expect(first.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
  }
  await expect(first).toContainText("Part of the working paraphrase; not in the official text.");
});
