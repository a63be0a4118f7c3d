// The seal of a round: a commitment made at its close, before anybody sees a value, so that nobody can change one unseen
// afterwards. Each answer is hashed with a salt of its own (a value out of a hundred could be guessed from a bare hash);
// the hashes, in the order of their own bytes, are hashed once more. Leaves and top are told apart by a first byte, as in
// RFC 6962, 2.1. One implementation for the server, the browser and `npm run verify-round`.
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils";
import type { RoundFile, SealedAnswer } from "@/lib/schemas/round-file";

const LEAF = Uint8Array.of(0);
const TOP = Uint8Array.of(1);

/** The text that is hashed: JSON with these keys, in this order. */
export function rowOf({ round, clause, rater, value, cannotJudge, reason }: SealedAnswer): string {
  return JSON.stringify({ round, clause, rater, value, cannotJudge, reason });
}

/** @param salt 32 bytes, hex. @returns SHA-256, hex. */
export function leafOf(row: string, salt: string): string {
  return bytesToHex(sha256(concatBytes(LEAF, hexToBytes(salt), utf8ToBytes(row))));
}

/** @returns SHA-256 over the leaves, hex; in whatever order they are given. */
export function commitmentOf(leaves: readonly string[]): string {
  return bytesToHex(sha256(concatBytes(TOP, ...leaves.toSorted().map(hexToBytes))));
}

export type Verdict = {
  /** The leaves are those that were committed to. */
  holds: boolean;
  /** Rows that are in the file with their salt, and are among the leaves. */
  verified: number;
  /** Every leaf has its row: the values can be recomputed from this file. */
  isComplete: boolean;
  /** What is wrong, one sentence each; empty where all is well. */
  problems: string[];
};

/** Checks a round's file against itself and, where given, against the commitment that one was sent at the close. */
export function verifyRound(file: RoundFile, expected?: string): Verdict {
  const problems: string[] = [];
  const leaves = new Set(file.leaves);
  if (leaves.size !== file.leaves.length) problems.push("A leaf is in the file more than once.");
  const holds = commitmentOf(file.leaves) === file.commitment;
  if (!holds) problems.push("The leaves do not give the commitment: one was changed, added or left out.");
  if (expected !== undefined && expected.trim().toLowerCase() !== file.commitment) {
    problems.push("The commitment is not the one you were sent at the close.");
  }
  const found = new Set<string>();
  for (const { row, salt } of file.rows) {
    const leaf = leafOf(row, salt);
    if (leaves.has(leaf)) found.add(leaf);
    else problems.push(`This row was not sealed as it stands: ${row}`);
    if (roundIn(row) !== file.round.id) problems.push(`This row is of another round: ${row}`);
  }
  return {
    holds: problems.length === 0,
    verified: found.size,
    isComplete: found.size === leaves.size && problems.length === 0,
    problems,
  };
}

function roundIn(row: string): unknown {
  try {
    return (JSON.parse(row) as { round?: unknown }).round;
  } catch {
    return undefined;
  }
}
