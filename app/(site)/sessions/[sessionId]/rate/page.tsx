import type { Metadata } from "next";
import { STANDINGS } from "@/components/documents/edition-standing";
import { LiveProvider } from "@/components/live/live-provider";
import { sheetClauses } from "@/components/ratings/sheet/sheet-clauses";
import { SessionProvider } from "@/components/sessions/session-context";
import { RoundRating } from "@/components/sessions/sheet/round-rating";
import { requireVisitor } from "@/lib/auth/page-actor";
import { readSession } from "@/lib/data/read-session";
import { readSessionText } from "@/lib/data/read-session-text";
import { pageOf } from "@/lib/http/page-of";

type Props = {
  params: Promise<{ sessionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Rate in a round" };

export default async function RoundPage({ params, searchParams }: Props) {
  const { sessionId } = await params;
  // `for`: whose answers a recorder enters.
  const { version, for: rater } = await searchParams;
  const { actor, visitor } = await requireVisitor();
  const session = await pageOf(sessionId, (id) => readSession(actor, id));
  const asked = new Set(session.clauses.map(({ id }) => id));
  const editions = await Promise.all(
    session.versions.map(async (edition) => ({
      versionId: edition.id,
      label: edition.editionTitle,
      lang: edition.language,
      standing: STANDINGS[edition.status as keyof typeof STANDINGS],
      clauses: sheetClauses(edition, await readSessionText(actor, sessionId, edition.id), ({ id }) => asked.has(id)),
    })),
  );
  return (
    <LiveProvider personId={visitor.id}>
      <SessionProvider session={session} visitor={visitor}>
        <RoundRating
          editions={editions}
          firstVersionId={typeof version === "string" ? version : session.versions[0]!.id}
          raterId={typeof rater === "string" ? rater : null}
        />
      </SessionProvider>
    </LiveProvider>
  );
}
