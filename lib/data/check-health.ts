import "server-only";
import { database } from "./database";

/** Resolves when the database answers; throws what it failed with otherwise. */
export async function checkHealth(): Promise<void> {
  await database().pool.query("SELECT 1");
}
