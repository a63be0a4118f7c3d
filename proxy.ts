// A nonce for each page, so that no script runs that we did not send; and the path asked for, so that signing in can
// come back to it. Nothing is authorised here: every page and endpoint asks its policy itself.
import { type NextRequest, NextResponse } from "next/server";
import { pageSecurityPolicy } from "./lib/http/page-security-policy";

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = pageSecurityPolicy(nonce, { isDevelopment: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  // Next reads the nonce out of this header and puts it on every script and style of its own.
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce);
  headers.set("X-Path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// Endpoints answer JSON and files of the build are inert: their headers are fixed (next.config.js).
export const config = { matcher: ["/((?!api/|_next/static/|_next/image).*)"] };
