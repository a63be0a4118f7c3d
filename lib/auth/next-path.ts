/** Where to go after signing in: a path of this site. Anything else (another site, a script) becomes the start page. */
export function nextPath(given: unknown): string {
  if (typeof given !== "string" || !/^\/(?![/\\])[^\s\\]*$/u.test(given)) return "/";
  return given.startsWith("/sign-in") ? "/" : given;
}
