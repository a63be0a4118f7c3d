import "server-only";
import { createHash } from "node:crypto";
import { NextResponse } from "next/server";
import { JsonText } from "@/lib/json-text";

/**
 * A JSON answer that the asker's own browser may keep but must ask about each time, so that access taken away is away at
 * once. The tag is a digest of the answer: 304 without a body where it is still the same. It is not packed:
 * Next takes the header away that would say so.
 */
export function answerWithTag(request: Request, value: unknown): Response {
  const json = value instanceof JsonText ? value.json : JSON.stringify(value);
  const tag = `"${createHash("sha256").update(json).digest("base64url")}"`;
  const headers = { "Cache-Control": "private, no-cache", ETag: tag, Vary: "Cookie" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new NextResponse(null, { status: 304, headers });
  return new NextResponse(json, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}
