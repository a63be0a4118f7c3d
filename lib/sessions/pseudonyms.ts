// A fresh name for each clause and round: what one person said of two clauses cannot be put together.
import { hmac } from "@noble/hashes/hmac";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils";

/**
 * Also the order in which answers are shown: by pseudonym, which is no order at all.
 * @param seed of the round: 32 bytes, hex, known to the server alone.
 * @returns 16 hex digits.
 */
export function pseudonymOf(seed: string, clauseId: string, participantId: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(seed), utf8ToBytes(`${clauseId} ${participantId}`))).slice(0, 16);
}
