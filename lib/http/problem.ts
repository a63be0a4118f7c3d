import "server-only";
import { NextResponse } from "next/server";
import { AppError, REFUSALS } from "@/lib/errors";
import { log } from "./log";
import { refusalOfDatabase } from "./refusal-of-database";

/** An error as RFC 9457 problem+json. What is not an expected refusal is logged whole and told as a request id only. */
export function problemResponse(error: unknown, request: Request, requestId: string): Response {
  const refusal = error instanceof AppError ? error : refusalOfDatabase(error);
  if (!refusal || refusal.code === "storage-full" || refusal.code === "unavailable") {
    log().error(
      { err: error, requestId, method: request.method, path: new URL(request.url).pathname },
      "request failed",
    );
  }
  const status = refusal ? REFUSALS[refusal.code] : 500;
  const body = refusal
    ? { type: `urn:clausemark:${refusal.code}`, title: refusal.message, status, requestId, ...refusal.details }
    : {
        type: "urn:clausemark:bug",
        title: `Something went wrong on the server. Nothing you typed is lost; try again. (${requestId})`,
        status,
        requestId,
      };
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "private, no-store",
  };
  const wait = refusal?.details.retryAfterSeconds;
  if (typeof wait === "number") headers["Retry-After"] = String(wait);
  return NextResponse.json(body, { status, headers });
}
