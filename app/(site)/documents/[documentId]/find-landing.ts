import { readThread } from "@/lib/data/read-thread";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";

/** Where in the text the page opens: at the passage of ?note=, if one may read that note; else unknown, which is the top. */
export async function findLanding(
  actor: Actor,
  versionId: string,
  { note }: Record<string, string | string[] | undefined>,
): Promise<number | undefined> {
  if (typeof note !== "string" || !UUID.test(note)) return undefined;
  try {
    const { annotation } = await readThread(actor, note);
    return annotation?.anchors.find((anchor) => anchor.versionId === versionId)?.start ?? undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
