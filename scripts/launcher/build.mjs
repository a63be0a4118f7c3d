import { join } from "node:path";
import { fingerprint, whenChanged } from "./fingerprint.mjs";
import { Refusal } from "./refusal.mjs";
import { run, tail } from "./run.mjs";

// Everything a build reads; the generated client stands for itself through the schema.
const SOURCES = [
  ..."app components lib public prisma/schema.prisma prisma/seed proxy.ts instrumentation.ts".split(" "),
  ..."next.config.js tsconfig.json package-lock.json".split(" "),
];
const isBuilt = (path) => !path.startsWith("lib/data/generated/") && !/\.test\.[a-z]+$/.test(path);

/**
 * Builds the product if its source changed since the last build.
 * @param {string} root @param {{ env: NodeJS.ProcessEnv, signal?: AbortSignal }} options @returns {Promise<boolean>} whether it had to
 */
export async function buildProduct(root, { env, signal }) {
  const stamp = join(root, env.NEXT_DIST_DIR || ".next", "built-from");
  return whenChanged(stamp, fingerprint(root, SOURCES, isBuilt), async () => {
    const args = [join(root, "node_modules", "next", "dist", "bin", "next"), "build"];
    const { code, output } = await run(process.execPath, args, {
      cwd: root,
      env: { ...env, NODE_ENV: "production" },
      signal,
    });
    if (code !== 0) throw new Refusal("The build failed: see the reason below.", { detail: tail(output, 30) });
  });
}
