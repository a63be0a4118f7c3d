// From a text in hand to a document that the team reads clause by clause.
import type { Page } from "@playwright/test";
import { joinTeam, signIn, type Team } from "./fixtures/people";
import { significanceOf } from "./fixtures/notes";
import { expect, test } from "./fixtures/product";
import { textOf } from "./fixtures/reader";

const CHARTER = `Charter of the Sea

1. Access
Every ship may enter. Every port stays open.

2. Safety
Crews are trained.

Pilots are licensed.

3. Fees
No fees are due.
`;
/** "海洋宪章 / 第一条 … / 第二条 …" in GB 18030, which Node cannot write. */
const CHINESE = Buffer.from(
  "baa3d1f3cfdcd5c20a0ab5dad2bbccf520b0b2c8ab0ab4acd4b1d3a6cadcd1b5c1b7a1a30a0ab5dab6feccf520b7a2d5b90ab8dbbfdad3a6b5b1bfaab7c5a1a30a",
  "hex",
);

const openForm = (page: Page, team: Team) => page.goto(`/teams/${team.id}/documents/new`);
const split = (page: Page) => page.getByRole("region", { name: "Clauses" });
const line = (page: Page, words: string) => split(page).getByRole("button", { name: words });
const choose = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel("Choose a text file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]+$/);
}

test("a pasted text is split, corrected by keyboard, published and read", async ({ page, team }) => {
  await page.goto(`/teams/${team.id}`);
  await page.getByRole("link", { name: "New document" }).click();
  await page.getByLabel("Text", { exact: true }).fill(CHARTER);
  await expect(split(page).getByRole("status")).toHaveText("3 to rate, 8 lines in all");
  await expect(page.getByLabel("Title")).toHaveValue("Charter of the Sea");

  // Join the two paragraphs of clause 2.
  await line(page, "Paragraph Pilots are licensed.").focus();
  await page.keyboard.press("Backspace");
  await expect(split(page).getByRole("status")).toHaveText("3 to rate, 7 lines in all");
  await expect(line(page, "Crews are trained.")).toContainText("Pilots are licensed.");
  await expect(line(page, "Crews are trained.")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(split(page).getByRole("status")).toHaveText("3 to rate, 8 lines in all");
  await page.keyboard.press("Control+Shift+z");

  // Retitle clause 3.
  await line(page, "Clause 3").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Title").last().fill("Fees and dues");
  await page.keyboard.press("Escape");
  await expect(line(page, "Clause 3")).toBeFocused();

  // Split the paragraph of clause 1 after its first sentence, and make a clause of the second.
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(line(page, "Every ship may enter.")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByLabel("Text of this line").press("Home");
  for (let at = 0; at < "Every ship may enter.".length; at += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await line(page, "Every port stays open.").focus();
  await page.keyboard.press("c");
  await expect(split(page).getByRole("status")).toHaveText("4 to rate, 8 lines in all");

  await page.reload();
  await expect(page.getByText("What you had typed here is back.")).toBeVisible();
  await publish(page);
  const text = textOf(page);
  await expect(page.getByRole("heading", { name: "Charter of the Sea", level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation").getByText("Fees and dues")).toBeVisible();
  await expect(text.getByText("Crews are trained. Pilots are licensed.")).toBeVisible();
  await expect(page.getByRole("region", { name: /^Significance of / })).toHaveCount(4);
  await expect(significanceOf(page, "Clause 3")).toBeVisible();
  await page.getByRole("link", { name: "Record", exact: true }).click();
  await expect(page.getByText("Pasted by hand.")).toBeVisible();
});

test("a text that is not published yet is seen by nobody else who uses the browser", async ({
  page,
  team,
  openBrowser,
}) => {
  const faye = await joinTeam(await openBrowser(), team, "Faye Facilitator", "FACILITATOR");
  const text = page.getByLabel("Text", { exact: true });
  await openForm(page, team);
  await text.fill(CHARTER);
  await signIn(page.request, faye);
  await openForm(page, team);
  await expect(text).toHaveValue("");
  await signIn(page.request, team.owner);
  await openForm(page, team);
  await expect(text).toHaveValue(CHARTER);
});

test("a Markdown file becomes a document with its emphasis", async ({ page, team }) => {
  await openForm(page, team);
  await choose(page, "harbour.md", "# Harbours\n\n## Article 1 Access\n\nEvery *ship* may enter.\n");
  await expect(line(page, "Clause 1 Article 1 Access")).toBeVisible();
  await publish(page);
  await expect(textOf(page).getByRole("emphasis").or(textOf(page).locator("em"))).toHaveText("ship");
  await page.getByRole("link", { name: "Record", exact: true }).click();
  await expect(page.getByText("From the file harbour.md.")).toBeVisible();
});

test("files that are not in UTF-8 are read, and say that it was a guess", async ({ page, team }) => {
  await openForm(page, team);
  await choose(page, "charte.txt", Buffer.from("1. Sécurité\n\nLes équipages sont formés.\n", "latin1"));
  await expect(page.getByText("read as Windows-1252, Western European.")).toBeVisible();
  await expect(line(page, "Les équipages sont formés.")).toBeVisible();

  await choose(page, "海洋.txt", CHINESE);
  await expect(page.getByText("read as GB 18030, Chinese. The file does not say so")).toBeVisible();
  await expect(line(page, "Clause 1 第一条 安全")).toBeVisible();
  await expect(line(page, "Clause 2 第二条 发展")).toBeVisible();
  await expect(page.getByLabel("Language")).toHaveValue("zh");
  await page.getByLabel("Read it as").selectOption("UTF-8");
  await expect(line(page, "第一条")).toBeHidden();
  await page.getByLabel("Read it as").selectOption("GB 18030, Chinese");
  await expect(line(page, "Clause 1 第一条 安全")).toBeVisible();
  await publish(page);
  await expect(page.getByRole("heading", { name: "海洋宪章", level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: /^Significance of / })).toHaveCount(2);
});

test("a file that cannot be taken says why and changes nothing", async ({ page, team }) => {
  await openForm(page, team);
  const text = page.getByLabel("Text", { exact: true });
  await text.fill(CHARTER);
  const alert = page.getByRole("alert").filter({ hasText: /./ });
  for (const [name, content, sentence] of [
    [
      "scan.pdf",
      "%PDF-1.7 …",
      "“scan.pdf” is a PDF. Save it as plain text (.txt), or copy its text and paste it here.",
    ],
    ["sound.txt", Buffer.from([1, 0, 0, 2, 3, 0]), "“sound.txt” is no text."],
    ["long.txt", "sea ".repeat(600_000), "This is larger than 2 MB, the most that one document takes."],
    ["empty.txt", " \n", "“empty.txt” is empty. Choose a file with text in it."],
  ] as const) {
    await choose(page, name, content);
    await expect(alert).toContainText(sentence);
    await expect(text).toHaveValue(CHARTER);
  }
  await publish(page);
  await expect(significanceOf(page, "Clause 3")).toBeVisible();
});
