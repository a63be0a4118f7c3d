// Run by the launcher before anything is served: the same check the server makes on first use, as sentences.
import { parseEnv } from "../lib/env";

try {
  parseEnv(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
