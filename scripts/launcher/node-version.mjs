// Parses on an old Node too: no syntax newer than modules.

/** What to tell somebody whose Node is too old, or nothing. The lines are those that Prisma and Next.js support. */
export function explainOldNode(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0];
  const minor = parts[1];
  const isFine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (isFine) return undefined;
  return (
    "Clausemark needs Node 20.19 or newer (in the 22 line 22.12; 21 and 23 are no longer supported), and this is Node " +
    version +
    ": install one from https://nodejs.org and start again."
  );
}
