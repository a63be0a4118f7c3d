import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor, PersonActor } from "@/lib/policies/actor";
import { actorOfCookies } from "./actor-of";

/** Who looks at this page. Found once, however many components of the page ask. */
export const pageActor = cache(async (): Promise<Actor> => actorOfCookies((await cookies()).toString()));

/** The same for pages that need a person: anybody else is sent to sign in and comes back here. */
export async function requirePerson(): Promise<PersonActor> {
  const actor = await pageActor();
  if (actor.kind === "person") return actor;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
