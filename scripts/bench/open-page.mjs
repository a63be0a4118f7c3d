export const VIEWPORT = { width: 1440, height: 900 };

/** A page in a fresh profile with an empty cache, signed in. @param {import("./installation.mjs").Installation} installation */
export async function openPage(browser, { product, cookies }, options = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, baseURL: product.baseURL, ...options });
  const [name, value] = cookies[0].split("=");
  await context.addCookies([{ name, value, url: product.baseURL, httpOnly: true, sameSite: "Lax" }]);
  return context.newPage();
}
