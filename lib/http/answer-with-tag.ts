import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { NextResponse } from "next/server";
import { JsonText } from "@/lib/json-text";

/** Below it the answer fits into a packet or two anyway. */
const LEAST_TO_PACK = 4096;
const pack = promisify(gzip);

/**
 * A JSON answer that the asker's own browser may keep but must ask about each time, so that access taken away is away at
 * once. The tag is a digest of the answer: 304 without a body where it is still the same. What is long is packed here:
 * Next packs pages, but not the answers of routes. 10,000 notes are 18 MB, and a tenth of that packed.
 */
export async function answerWithTag(request: Request, value: unknown): Promise<Response> {
  const json = value instanceof JsonText ? value.json : JSON.stringify(value);
  const tag = `"${createHash("sha256").update(json).digest("base64url")}"`;
  const headers = { "Cache-Control": "private, no-cache", ETag: tag, Vary: "Cookie, Accept-Encoding" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new NextResponse(null, { status: 304, headers });
  const typed = { ...headers, "Content-Type": "application/json; charset=utf-8" };
  const isPacked = json.length >= LEAST_TO_PACK && /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  if (!isPacked) return new NextResponse(json, { headers: typed });
  const packed = await pack(json, { level: constants.Z_BEST_SPEED });
  return new NextResponse(new Uint8Array(packed), { headers: { ...typed, "Content-Encoding": "gzip" } });
}
