/** The address that opens the open text at one note, without what only this visit needs. */
export function noteAddress(here: URL, threadId: string): string {
  const url = new URL(here.pathname, here.origin);
  for (const name of ["edition", "version"]) {
    const value = here.searchParams.get(name);
    if (value) url.searchParams.set(name, value);
  }
  url.searchParams.set("note", threadId);
  return url.href;
}
