import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { STANDINGS } from "@/components/documents/edition-standing";
import { LiveProvider } from "@/components/live/live-provider";
import { orderAtRandom } from "@/components/ratings/sheet/clause-order";
import { NoSheet } from "@/components/ratings/sheet/no-sheet";
import { RatingSheet } from "@/components/ratings/sheet/rating-sheet";
import { sheetClauses } from "@/components/ratings/sheet/sheet-clauses";
import { SheetOptions } from "@/components/ratings/sheet/sheet-options";
import { whyNotRate } from "@/components/ratings/sheet/why-not-rate";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { readOwnSignificance } from "@/lib/data/read-significance";
import { readVersion } from "@/lib/data/read-version";
import { pageOf } from "@/lib/http/page-of";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Rate" };

export default async function RatePage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const { criterion: criterionId, order } = await searchParams;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const edition = document.editions[0]!;
  const [version, significance] = await Promise.all([
    readVersion(actor, edition.versions.at(-1)!.id),
    typeof criterionId === "string"
      ? pageOf(criterionId, (id) => readOwnSignificance(actor, documentId, id))
      : readOwnSignificance(actor, documentId),
  ]);
  const { criterion, criteria } = significance;
  const isRandom = order === "random";
  const inOrder = sheetClauses(edition, version);
  const why = whyNotRate(document, actor.personId, criterion, inOrder.length);
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, null)}
      />
      {why ? (
        <NoSheet documentId={documentId} criterion={criterion} why={why} />
      ) : (
        <RatingSheet
          key={`${criterion.id} ${version.id}`}
          documentId={documentId}
          teamId={document.team.id}
          versionId={version.id}
          // What others said is not even read.
          significance={significance}
          me={{ id: actor.personId, name: actor.name, email: actor.email }}
          clauses={isRandom ? orderAtRandom(inOrder, `${actor.personId} ${criterion.id}`) : inOrder}
          edition={{ lang: edition.language, standing: STANDINGS[edition.status] }}
          reasonHint="Why? Others who rated see it"
          options={
            <SheetOptions documentId={documentId} criteria={criteria} criterion={criterion} isRandom={isRandom} />
          }
        />
      )}
    </LiveProvider>
  );
}
