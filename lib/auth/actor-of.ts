import "server-only";
import { decode } from "next-auth/jwt";
import { findActor, findGuest } from "@/lib/data/find-actor";
import { hashToken } from "@/lib/data/token";
import { env } from "@/lib/env";
import { type Actor, ANONYMOUS } from "@/lib/policies/actor";

/** Holds the token of a guest of one review session. */
export const GUEST_COOKIE = "clausemark.guest";

// next-auth's own names: the prefixed one is used over https.
const COOKIES = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** Who sent this request: a person, else a guest of a review session. A revoked or expired sign-in is nobody. */
export async function actorOf(request: Request): Promise<Actor> {
  return actorOfCookies(request.headers.get("cookie") ?? "");
}

/** The same from a Cookie header's text, for pages, which have no Request. */
export async function actorOfCookies(cookieHeader: string): Promise<Actor> {
  const jar = new Map(
    cookieHeader.split(/;\s*/).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  const token = COOKIES.map((name) => jar.get(name)).find(Boolean);
  const claims = token ? await decode({ token, secret: env().AUTH_SECRET }).catch(() => null) : null;
  const person = typeof claims?.signInId === "string" ? await findActor(claims.signInId) : ANONYMOUS;
  if (person.kind === "person") return person;
  const guestToken = jar.get(GUEST_COOKIE);
  return guestToken ? findGuest(hashToken(guestToken)) : ANONYMOUS;
}
