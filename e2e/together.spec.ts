import { expect, test } from "./fixtures/product";
import { joinTeam } from "./fixtures/people";
import { openPlan, selectionBar, selectPassage } from "./fixtures/reader";

test("what one writes on a passage is on the other's screen", async ({ page, team, openBrowser }) => {
  const other = await openBrowser();
  await joinTeam(other, team, "Rita Reviewer");
  await openPlan(page, team);
  await openPlan(other, team);
  await selectPassage(page, "drawing as much benefit as possible");
  await selectionBar(page).getByRole("button", { name: "Comment" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("What is the benefit for small states?");
  await page.keyboard.press("Control+Enter");
  await expect(other.getByRole("article", { name: "Note by Olga Owner" })).toContainText("small states");
});
