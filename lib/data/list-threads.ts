import "server-only";
import { JsonText } from "@/lib/json-text";
import type { Actor } from "@/lib/policies/actor";
import { database } from "./database";
import { findReadableVersion } from "./find-readable";
import { type ThreadsWanted, threadsOfVersionSql } from "./thread-json";

/** `{ threads: ThreadDto[] }` of one version: passages anchored in it, and notes on its clauses and on the document. The first `most`, or all. */
export async function listThreads(actor: Actor, versionId: string, options?: ThreadsWanted): Promise<JsonText> {
  await findReadableVersion(actor, versionId);
  const { text, values } = threadsOfVersionSql(actor, versionId, options);
  const { rows } = await database().pool.query<{ json: string }>(text, values);
  return new JsonText(rows[0]!.json);
}
