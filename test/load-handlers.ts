import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Handler } from "@/lib/http/route";

const root = join(import.meta.dirname, "..", "app", "api", "v1");

/** Everything that the API's route files export, by method and path: "GET /teams/[teamId]". */
export async function loadHandlers(): Promise<Map<string, Handler>> {
  const found = new Map<string, Handler>();
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!/(^|\/)route\.ts$/.test(file)) continue;
    const exported = (await import(join(root, file))) as Record<string, Handler>;
    for (const [method, handler] of Object.entries(exported)) {
      found.set(`${method} /${file.replace(/\/?route\.ts$/, "")}`, handler);
    }
  }
  return found;
}
