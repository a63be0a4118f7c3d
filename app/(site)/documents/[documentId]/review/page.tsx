import type { Metadata } from "next";
import Link from "next/link";
import { chooseVersion } from "@/app/(site)/documents/[documentId]/choose-version";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import styles from "@/components/documents/new/new-document.module.css";
import { Review } from "@/components/documents/review/review";
import { LiveProvider } from "@/components/live/live-provider";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { readReview } from "@/lib/data/read-review";
import { REVIEW_PAGE } from "@/lib/documents/review-page";
import { pageOf } from "@/lib/http/page-of";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Notes to look at" };

export default async function ReviewPage({ params, searchParams }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const { edition, versionId } = chooseVersion(document, await searchParams);
  const version = edition.versions.find(({ id }) => id === versionId)!;
  const newest = edition.versions.at(-1)!;
  const isNewest = newest.id === versionId;
  const review = isNewest ? await readReview(actor, versionId, REVIEW_PAGE) : null;
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, null)}
      />
      <main id="main" className={styles.page}>
        <h1>Notes to look at</h1>
        {review ? (
          <Review
            key={versionId}
            documentId={documentId}
            versionId={versionId}
            ordinal={version.ordinal}
            lang={edition.language}
            dir={edition.direction === "RTL" ? "rtl" : "ltr"}
            review={review}
            me={{ id: actor.personId, name: actor.name, email: actor.email }}
          />
        ) : (
          <p className={styles.lede}>
            Version {version.ordinal} keeps its notes as they were.{" "}
            <Link href={`/documents/${documentId}/review?version=${newest.id}`}>
              Look at those of version {newest.ordinal}
            </Link>
            .
          </p>
        )}
      </main>
    </LiveProvider>
  );
}
