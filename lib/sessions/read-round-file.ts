import { type RoundFile, roundFileSchema } from "@/lib/schemas/round-file";

/** What is in a file that somebody chose; a sentence where it is no round's seal. */
export function readRoundFile(text: string): { file: RoundFile } | { problem: string } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { problem: "This file is not a round’s seal: it is no JSON." };
  }
  const result = roundFileSchema.safeParse(given);
  if (result.success) return { file: result.data };
  const { path, message } = result.error.issues[0]!;
  return { problem: `This file is not a round’s seal: ${path.join(".") || "the whole"}: ${message}` };
}
