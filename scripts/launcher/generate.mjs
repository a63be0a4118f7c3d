import { join } from "node:path";
import { fingerprint, whenChanged } from "./fingerprint.mjs";
import { Refusal } from "./refusal.mjs";
import { run, tail } from "./run.mjs";

/** Writes the database client from prisma/schema.prisma, if that changed. @returns {Promise<boolean>} whether it had to */
export async function generateClient(root, { signal } = {}) {
  const value = fingerprint(root, ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const stamp = join(root, "lib", "data", "generated", ".made-from");
  return whenChanged(stamp, value, async () => {
    const args = [join(root, "node_modules", "prisma", "build", "index.js"), "generate"];
    const { code, output } = await run(process.execPath, args, { cwd: root, signal, env: offlineEnvironment() });
    if (code !== 0) {
      throw new Refusal("The database client could not be generated: see Prisma's reason below.", {
        detail: tail(output, 20),
      });
    }
  });
}

/** Prisma insists on an engine that generating does not use, and would download it; it also asks for news of itself. */
function offlineEnvironment() {
  return {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
}
