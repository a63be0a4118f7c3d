import type { Page } from "@playwright/test";
import { checkAccessibility } from "./fixtures/axe";
import { expect, test } from "./fixtures/product";

// Nobody may have claimed it before.
test.use({
  installation: "from set-up to team",
  // What a wrong password and a link that no longer works are answered with.
  expectedErrors: /status of 40[013].*(callback\/password|v1\/setup)/,
});

const OLGA = { name: "Olga Owner", email: "olga@example.org", password: "seven grey herons wade" };
const RITA = { name: "Rita Reviewer", email: "rita@example.org", password: "four red kites circle" };

async function setUp(page: Page, token: string, { name, email, password } = OLGA) {
  await page.goto(`/setup#token=${token}`);
  await page.getByLabel("Name of your team").fill("Policy desk");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the team" }).click();
}

async function signIn(page: Page, { email, password }: typeof OLGA) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function openMembers(page: Page) {
  await page.getByRole("button", { name: "Team: Policy desk" }).click();
  await page.getByRole("link", { name: "Members" }).click();
}

const library = (page: Page) => page.getByRole("heading", { level: 1, name: "Documents" });

test("a fresh installation becomes a team of two", async ({ page: olga, product, openBrowser }) => {
  const rita = await openBrowser();

  await test.step("without the set-up link nobody gets in", async () => {
    await setUp(rita, "a-token-somebody-has-guessed");
    await expect(rita.getByText("This set-up link has been used or replaced.")).toBeVisible();
    await expect(rita).toHaveTitle(/^Set up/);
    await checkAccessibility(rita);
  });

  await test.step("the set-up link makes the owner and the team, once", async () => {
    await setUp(olga, product.setupToken, { ...OLGA, password: "too short" });
    await expect(olga.getByLabel("Password")).toBeFocused();
    await expect(olga.getByLabel("Password")).toHaveAccessibleDescription(/at least 12 characters/i);
    await olga.getByLabel("Password").fill(OLGA.password);
    await olga.getByRole("button", { name: "Create the team" }).click();
    await expect(library(olga)).toBeVisible();
    await expect(olga.getByRole("link", { name: /Action Plan/ })).toBeVisible();
    await setUp(rita, product.setupToken, RITA);
    await expect(rita.getByText("This set-up link has been used or replaced.")).toBeVisible();
  });

  const invitation = await test.step("the owner makes an invitation", async () => {
    await openMembers(olga);
    await olga.getByRole("button", { name: "Invite people" }).click();
    const dialog = olga.getByRole("dialog", { name: "Invite to Policy desk" });
    await dialog.getByRole("combobox", { name: "Role" }).selectOption("Facilitator");
    await checkAccessibility(olga);
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const link = await dialog.getByRole("textbox", { name: "Invitation link" }).inputValue();
    await checkAccessibility(olga);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(olga.getByText("Facilitator · 1 use left")).toBeVisible();
    return link;
  });

  await test.step("with it a second person joins, and both are members", async () => {
    await rita.goto(invitation);
    await expect(rita.getByText("invites you to Policy desk as facilitator")).toBeVisible();
    await rita.getByLabel("Your name").fill(RITA.name);
    await rita.getByLabel("E-mail").fill(RITA.email);
    await rita.getByLabel("Password").fill(RITA.password);
    await rita.getByRole("button", { name: "Join the team" }).click();
    await expect(library(rita)).toBeVisible();
    await openMembers(rita);
    for (const page of [olga, rita]) {
      await expect(page.getByRole("heading", { name: "2 members" })).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: OLGA.name })).toContainText("Owner");
      await expect(page.getByRole("listitem").filter({ hasText: RITA.name })).toContainText("Facilitator");
    }
    const third = await openBrowser();
    await third.goto(invitation);
    await expect(third.getByText("This invitation has been used as often as it may.")).toBeVisible();
  });

  await test.step("she signs out, and in again with the right password only", async () => {
    await rita.getByRole("button", { name: /^Account/ }).click();
    await rita.getByRole("button", { name: "Sign out" }).click();
    await expect(rita.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await signIn(rita, { ...RITA, password: OLGA.password });
    await expect(rita.getByText("This e-mail and password do not match an account here.")).toBeVisible();
    await checkAccessibility(rita);
    await rita.getByLabel("Password").fill(RITA.password);
    await rita.getByRole("button", { name: "Sign in" }).click();
    await expect(library(rita)).toBeVisible();
  });

  await test.step("a device signed out from another is out at once", async () => {
    const phone = await openBrowser({
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Safari/604.1",
    });
    await signIn(phone, RITA);
    await expect(library(phone)).toBeVisible();
    await rita.goto("/account");
    await rita.getByRole("button", { name: "Sign out Safari on iPhone" }).click();
    await expect(rita.getByText("Safari on iPhone is signed out.")).toBeVisible();
    await phone.reload();
    await expect(phone.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  });

  await test.step("the owner's reset link gives a new password and ends every device", async () => {
    await olga.reload();
    await olga.getByRole("button", { name: `More for ${RITA.name}` }).click();
    await olga.getByRole("button", { name: "Password reset link…" }).click();
    await olga.getByRole("button", { name: "Make the link" }).click();
    const link = await olga.getByRole("textbox", { name: "Link" }).inputValue();
    const fresh = await openBrowser();
    await fresh.goto(link);
    await fresh.getByLabel("New password").fill("a wholly other sentence");
    await fresh.getByRole("button", { name: "Set the password and sign in" }).click();
    await expect(library(fresh)).toBeVisible();
    await rita.reload();
    await expect(rita.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await signIn(rita, { ...RITA, password: "a wholly other sentence" });
    await expect(library(rita)).toBeVisible();
  });
});
