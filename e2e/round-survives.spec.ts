// A server that dies in the middle of a hidden round, and once more before its reveal.
import { joinTeam } from "./fixtures/people";
import { expect, test } from "./fixtures/product";
import { idOf, moveSession, ownBallot, rateByKeys, startSession } from "./fixtures/sessions";

test.use({ installation: "round", expectedErrors: /Failed to load resource|ERR_/ });

test("loses nothing that it said it had, and takes what was under way once it is back", async ({
  page: olga,
  team,
  product,
  openBrowser,
}) => {
  const rita = await openBrowser();
  await joinTeam(rita, team, "Rita Reviewer");
  const sessionId = await startSession(team, { clauseCount: 3, personIds: [await idOf(rita.request)] });
  await moveSession(olga.request, sessionId, "OPEN_ROUND");
  await rateByKeys(rita, sessionId, ["5", "2"]);
  await product.stop("SIGKILL");
  await rita.keyboard.press("3");
  await rita.keyboard.press("Enter");
  await expect(rita.getByText("1 not saved yet")).toBeVisible();
  await product.start();
  await expect(rita.getByText(/saved just now/)).toBeVisible({ timeout: 30_000 });
  const own = await ownBallot(rita.request, sessionId);
  expect(own.ratings.map(({ value }) => value)).toEqual([90, 30, 50]);

  await moveSession(olga.request, sessionId, "CLOSE_ROUND");
  await product.stop("SIGKILL");
  await product.start();
  await olga.goto(`/sessions/${sessionId}`);
  await olga.getByRole("button", { name: "Reveal" }).click();
  await expect(rita.getByText("median 90").first()).toBeVisible({ timeout: 30_000 });
});
