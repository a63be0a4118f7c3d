import Link from "next/link";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/people/entry-card";
import { pageActor } from "@/lib/auth/page-actor";
import { isClaimed } from "@/lib/data/ensure-setup-token";
import { SiteHeader } from "./site-header";

/** The way in: to the team one was in last, to signing in, or, on a fresh installation, to what to do first. */
export default async function StartPage() {
  const actor = await pageActor();
  if (actor.kind === "anonymous" && (await isClaimed())) redirect("/sign-in");
  if (actor.kind === "anonymous") {
    return (
      <>
        <SiteHeader />
        <EntryCard title="Nobody is here yet">
          <p>
            Open the set-up link that was printed in the terminal when Clausemark started. It makes you the owner of the
            first team. Each start prints a new one; the last is the one that works.
          </p>
        </EntryCard>
      </>
    );
  }
  const last = (await cookies()).get("team")?.value;
  const team = actor.memberships.find(({ teamId }) => teamId === last) ?? actor.memberships[0];
  if (team) redirect(`/teams/${team.teamId}`);
  return (
    <>
      <SiteHeader />
      <EntryCard title="You are in no team">
        <p>
          Open an invitation link, or <Link href="/teams/new">found a team of your own</Link>.
        </p>
      </EntryCard>
    </>
  );
}
