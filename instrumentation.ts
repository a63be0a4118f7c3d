/** Once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { workBesideServer } = await import("./lib/jobs/beside-server");
  workBesideServer();
}
