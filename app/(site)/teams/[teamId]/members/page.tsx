import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveProvider } from "@/components/live/live-provider";
import { MembersView } from "@/components/teams/members-view";
import { PageBody } from "@/components/ui/page-body";
import { requirePerson } from "@/lib/auth/page-actor";
import { readTeamMembers } from "@/lib/data/teams";
import { AppError } from "@/lib/errors";
import { SiteHeader } from "../../../site-header";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: PageProps<"/teams/[teamId]/members">) {
  const actor = await requirePerson();
  const { teamId } = await params;
  const found = await readTeamMembers(actor, teamId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader teamId={teamId} />
      <PageBody title={`Members of ${found.team.name}`}>
        <MembersView initial={found} />
      </PageBody>
    </LiveProvider>
  );
}
