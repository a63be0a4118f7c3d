import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import {
  type AccountActor,
  type Actor,
  ANONYMOUS,
  type KnownActor,
  type PersonActor,
  teamsOf,
} from "@/lib/policies/actor";
import { hashToken } from "@/lib/data/token";
import { actorOfCookies, GUEST_COOKIE } from "./actor-of";

/** Who looks at this page of a review session, a guest too. Found once, however many components of the page ask. */
export const pageVisitor = cache(async (): Promise<Actor> => actorOfCookies((await cookies()).toString()));

/** Who looks at any other page: to it a guest is nobody. */
export async function pageActor(): Promise<AccountActor> {
  const visitor = await pageVisitor();
  return visitor.kind === "guest" ? ANONYMOUS : visitor;
}

/** Of the token by which this browser is, or was, a guest: it tells whose place it was when it lets nobody in any more. */
export async function guestTokenHash(): Promise<string | null> {
  const token = (await cookies()).get(GUEST_COOKIE)?.value;
  return token ? hashToken(token) : null;
}

/** The same for pages that need a person: anybody else is sent to sign in and comes back here. */
export async function requirePerson(): Promise<PersonActor> {
  const actor = await pageActor();
  if (actor.kind === "person") return actor;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** Who takes part in a review session: somebody signed in, or its guest. Anybody else is sent to sign in. */
export async function requireVisitor(): Promise<{
  actor: KnownActor;
  visitor: { id: string; name: string; email: string | null; teamIds: string[] };
}> {
  const actor = await pageVisitor();
  if (actor.kind === "guest")
    return { actor, visitor: { id: actor.participantId, name: actor.name, email: null, teamIds: [] } };
  const person = await requirePerson();
  const { personId: id, name, email } = person;
  return { actor: person, visitor: { id, name, email, teamIds: teamsOf(person) } };
}
