import { join } from "node:path";
import { Refusal } from "./refusal.mjs";
import { run, tail } from "./run.mjs";

/**
 * Runs one of our TypeScript files as the server would see it: `server-only` resolves to nothing.
 * @returns {Promise<string>} what it printed @throws {Refusal} with `sentence`, or with what it printed where that is a sentence
 */
export async function runScript(root, name, { env, signal, sentence }) {
  const args = ["--conditions=react-server", "--import", "tsx", join(root, "scripts", name)];
  const { code, output } = await run(process.execPath, args, { cwd: root, env, signal });
  if (code === 0) return output.trim();
  if (sentence) throw new Refusal(sentence, { detail: tail(output, 20) });
  throw new Refusal(output.trim());
}
