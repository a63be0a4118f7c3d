import { expect, test } from "./fixtures/product";

test.use({ installation: "restart" });

test("is back on the same address after a crash", async ({ page, product }) => {
  await page.goto("/api/v1/health");
  await expect(page.getByText("ok")).toBeVisible();
  await product.stop("SIGKILL");
  await product.start();
  await page.reload();
  await expect(page.getByText("ok")).toBeVisible();
});
