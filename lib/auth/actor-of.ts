import "server-only";
import { decode } from "next-auth/jwt";
import { findActor } from "@/lib/data/find-actor";
import { env } from "@/lib/env";
import { type Actor, ANONYMOUS } from "@/lib/policies/actor";

// next-auth's own names: the prefixed one is used over https.
const COOKIES = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** Who sent this request. A revoked or expired sign-in is nobody. */
export async function actorOf(request: Request): Promise<Actor> {
  return actorOfCookies(request.headers.get("cookie") ?? "");
}

/** The same from a Cookie header's text, for pages, which have no Request. */
export async function actorOfCookies(cookieHeader: string): Promise<Actor> {
  const jar = new Map(
    cookieHeader.split(/;\s*/).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  const token = COOKIES.map((name) => jar.get(name)).find(Boolean);
  if (!token) return ANONYMOUS;
  const claims = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof claims?.signInId === "string" ? findActor(claims.signInId) : ANONYMOUS;
}
