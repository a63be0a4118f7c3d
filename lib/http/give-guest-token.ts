import "server-only";
import { NextResponse } from "next/server";
import { GUEST_COOKIE } from "@/lib/auth/actor-of";

/** As long as any guest may stay; until when this one does is the server's to say. */
const COOKIE_SECONDS = 30 * 24 * 60 * 60;

/** An answer that makes this browser a guest of one session: its token is in a cookie which no script can read. */
export function giveGuestToken(request: Request, answer: object, guestToken: string | null): Response {
  const response = NextResponse.json(answer, { status: 201, headers: { "Cache-Control": "private, no-store" } });
  if (guestToken) {
    const protocol = request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol;
    const secure = protocol.startsWith("https");
    const maxAge = COOKIE_SECONDS;
    response.cookies.set(GUEST_COOKIE, guestToken, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge });
  }
  return response;
}
