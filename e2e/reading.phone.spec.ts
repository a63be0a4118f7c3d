import { checkAccessibility } from "./fixtures/axe";
import { openPlan, selectByTouch, selectionBar } from "./fixtures/reader";
import { expect, test } from "./fixtures/product";

test("a passage selected by touch becomes a note in a sheet", async ({ page, team }) => {
  await openPlan(page, team);
  await selectByTouch(page, "drawing as much benefit as possible");
  await selectionBar(page).getByRole("button", { name: "Comment" }).tap();
  await expect(page.getByRole("dialog", { name: "New note" })).toBeVisible();
  await checkAccessibility(page);
});
