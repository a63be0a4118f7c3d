import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import type { VersionView } from "@/lib/schemas/document";
import { database } from "./database";
import { loadVersion } from "./read-version";
import { findReadableSession } from "./session-rows";

/** A frozen text of a session, for whoever takes part, guests too. @throws AppError not-found */
export async function readSessionText(actor: Actor, sessionId: string, versionId?: string): Promise<VersionView> {
  await findReadableSession(actor, sessionId);
  const frozen = await database().prisma.sessionVersion.findFirst({
    where: { sessionId, versionId },
    orderBy: { ordinal: "asc" },
  });
  const version = frozen && (await loadVersion(frozen.versionId));
  if (!version) throw new AppError("not-found", "This text is not one that the session reads.");
  return version;
}
