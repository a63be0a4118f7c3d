// Links that prove something (set-up, invitation, access, brief, ballot) carry a token; only its hash is stored. A token is
// derived from the row's id, so that a repeated create can answer with the same link although the link is kept nowhere.
import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** @param purpose keeps the tokens of different kinds of rows apart. */
export function deriveToken(purpose: "invitation" | "access" | "brief" | "ballot" | "guest", rowId: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`${purpose} ${rowId}`).digest("base64url");
}

export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 is enough: a token of 256 random bits cannot be guessed from its hash, a password could. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
