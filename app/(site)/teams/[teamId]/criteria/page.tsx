import type { Metadata } from "next";
import { CriteriaView } from "@/components/criteria/criteria-view";
import { LiveProvider } from "@/components/live/live-provider";
import { PageBody } from "@/components/ui/page-body";
import { requirePerson } from "@/lib/auth/page-actor";
import { listCriteria } from "@/lib/data/criteria";
import { readTeam } from "@/lib/data/teams";
import { pageOf } from "@/lib/http/page-of";
import { SiteHeader } from "../../../site-header";

export const metadata: Metadata = { title: "Criteria" };

export default async function CriteriaPage({ params }: PageProps<"/teams/[teamId]/criteria">) {
  const actor = await requirePerson();
  const { teamId } = await params;
  const team = await pageOf(teamId, (id) => readTeam(actor, id));
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader teamId={teamId} />
      <PageBody
        title={`What ${team.name} asks of each clause`}
        intro="A criterion is a question with worded steps to answer on. Each stands alone: none is computed from another. Below stands what a session can decide."
      >
        <CriteriaView team={team} initial={await listCriteria(actor, teamId)} />
      </PageBody>
    </LiveProvider>
  );
}
