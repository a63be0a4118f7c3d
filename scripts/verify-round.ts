// npm run verify-round FILE [COMMITMENT]: whether a round's file is as it was sealed, without the product. Ends with 1 where
// it is not.
import { readFileSync } from "node:fs";
import { readRoundFile } from "@/lib/sessions/read-round-file";
import { sayVerdict } from "@/lib/sessions/say-verdict";
import { verifyRound } from "@/lib/sessions/seal";

const [path, commitment] = process.argv.slice(2);
process.exitCode = check();

function check(): number {
  if (!path) return refuse("Name a round’s file: npm run verify-round FILE [COMMITMENT]");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return refuse(`The file cannot be read: ${(error as Error).message}`);
  }
  const read = readRoundFile(text);
  if ("problem" in read) return refuse(read.problem);
  const verdict = verifyRound(read.file, commitment);
  process.stdout.write(`${sayVerdict(read.file, verdict, commitment !== undefined)}\n`);
  for (const problem of verdict.problems) process.stdout.write(`- ${problem}\n`);
  return verdict.holds ? 0 : 1;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}
