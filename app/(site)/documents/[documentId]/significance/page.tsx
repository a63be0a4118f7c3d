import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { LiveProvider } from "@/components/live/live-provider";
import { readChoice, type SignificanceChoice } from "@/components/significance/significance-address";
import { SignificanceRefresh } from "@/components/significance/significance-refresh";
import { RoundView } from "@/components/significance/round-view";
import { StandingView } from "@/components/significance/standing-view";
import { CoveredNotice } from "@/components/sessions/covered-notice";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { readNoteHeat } from "@/lib/data/read-note-heat";
import { readRecord } from "@/lib/data/read-record";
import { readSignificance } from "@/lib/data/read-significance";
import { listRevealedRounds, readRevealedRound } from "@/lib/data/revealed-rounds";
import { readVersion } from "@/lib/data/read-version";
import { pageOf } from "@/lib/http/page-of";
import type { PersonActor } from "@/lib/policies/actor";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Significance" };

export default async function SignificancePage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const choice = readChoice(await searchParams);
  const openVersionId = document.editions[0]!.versions.at(-1)!.id;
  const [{ clauses }, noteHeat, record, rounds, source] = await Promise.all([
    readVersion(actor, openVersionId),
    readNoteHeat(actor, openVersionId),
    readRecord(actor, documentId),
    listRevealedRounds(actor, documentId),
    readSource(actor, documentId, choice),
  ]);
  const common = { documentId, rounds, noteHeat, record, choice };
  const myRole = document.people.find(({ id }) => id === actor.personId)?.role;
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, "significance")}
      />
      <CoveredNotice coveredBy={document.coveredBy} />
      {source.of === "round" ? (
        <RoundView {...common} round={source.round} openVersionId={openVersionId} />
      ) : (
        <StandingView
          {...common}
          significance={source.significance}
          clauses={clauses}
          me={{ id: actor.personId, isObserver: myRole === "OBSERVER" }}
        />
      )}
      <SignificanceRefresh
        documentId={documentId}
        criterionId={source.of === "round" ? null : source.significance.criterion.id}
      />
    </LiveProvider>
  );
}

async function readSource(actor: PersonActor, documentId: string, { roundId, criterionId }: SignificanceChoice) {
  if (roundId !== null) {
    return { of: "round" as const, round: await pageOf(roundId, () => readRevealedRound(actor, documentId, roundId)) };
  }
  const significance = await pageOf(criterionId ?? documentId, () =>
    readSignificance(actor, documentId, criterionId ?? undefined),
  );
  return { of: "standing" as const, significance };
}
