import type { Metadata } from "next";
import Link from "next/link";
import { BriefBar } from "@/components/brief/brief-bar";
import { BriefProvider } from "@/components/brief/brief-context";
import styles from "@/components/brief/brief-page.module.css";
import { LiveBrief } from "@/components/brief/live-brief";
import { LiveProvider } from "@/components/live/live-provider";
import { requireVisitor } from "@/lib/auth/page-actor";
import { readBrief } from "@/lib/data/brief";
import { pageOf } from "@/lib/http/page-of";
import { SiteHeader } from "../../../site-header";

type Props = PageProps<"/sessions/[sessionId]/brief">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor } = await requireVisitor();
  const { brief } = await pageOf((await params).sessionId, (id) => readBrief(actor, id));
  // What a browser offers as the name of the file.
  return { title: `${brief.title}, brief` };
}

export default async function BriefPage({ params }: Props) {
  const { sessionId } = await params;
  const { actor, visitor } = await requireVisitor();
  const view = await pageOf(sessionId, (id) => readBrief(actor, id));
  const title = (
    <>
      <Link href={`/sessions/${sessionId}`} className={styles.crumb}>
        {view.brief.session.title}
      </Link>{" "}
      / Brief
    </>
  );
  return (
    <LiveProvider personId={visitor.id}>
      <BriefProvider view={view} visitorId={visitor.id}>
        <SiteHeader title={title} />
        <div className={styles.page}>
          <BriefBar />
          <LiveBrief isGuest={actor.kind === "guest"} />
        </div>
      </BriefProvider>
    </LiveProvider>
  );
}
