import { withClient } from "./connect.mjs";
import { runScript } from "./run-script.mjs";

/**
 * What the person needs to get in: the demo's sign-in links, or the set-up link while nobody has an account. The bundled
 * document comes with each team (lib/data/create-team.ts).
 * @returns {Promise<string>} to be shown once the server answers; empty where there are accounts
 */
export async function seed(root, { env, signal, mode }) {
  if (mode === "demo") {
    return runScript(root, "demo.ts", { env, signal, sentence: "The demo could not be loaded: see the reason below." });
  }
  // Asking first costs milliseconds; running the script to find out would cost a second at every start.
  const hasAccounts = await withClient(env.DATABASE_URL, async (client) => {
    const { rowCount } = await client.query(`select from "Person" limit 1`);
    return rowCount > 0;
  });
  if (hasAccounts) return "";
  return runScript(root, "seed.ts", {
    env,
    signal,
    sentence: "The set-up link could not be made: see the reason below.",
  });
}
