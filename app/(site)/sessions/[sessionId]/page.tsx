import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SiteHeader } from "@/app/(site)/site-header";
import { LiveProvider } from "@/components/live/live-provider";
import { AccountMenu } from "@/components/people/account-menu";
import { clauseTexts } from "@/components/sessions/clause-texts";
import { Outside } from "@/components/sessions/join/outside";
import { SessionHead } from "@/components/sessions/session-head";
import { SessionProvider } from "@/components/sessions/session-context";
import { SessionScreen } from "@/components/sessions/session-screen";
import { Badge } from "@/components/ui/badge";
import { parseTheme } from "@/components/ui/theme";
import { guestTokenHash, pageVisitor, requireVisitor } from "@/lib/auth/page-actor";
import { readSession } from "@/lib/data/read-session";
import { readSessionText } from "@/lib/data/read-session-text";
import { readStanding } from "@/lib/data/read-standing";
import { env } from "@/lib/env";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ sessionId: string }> };

export const metadata: Metadata = { title: "Review session" };

export default async function SessionPage({ params }: Props) {
  const { sessionId } = await params;
  const who = await pageVisitor();
  const standing = await pageOf(sessionId, async (id) => readStanding(who, id, await guestTokenHash()));
  if (standing) {
    return (
      <>
        <SiteHeader />
        <Outside standing={standing} visitorId={who.kind === "person" ? who.personId : standing.participantId} />
      </>
    );
  }
  const { actor, visitor } = await requireVisitor();
  const session = await pageOf(sessionId, (id) => readSession(actor, id));
  const texts = await Promise.all(session.versions.map(({ id }) => readSessionText(actor, sessionId, id)));
  const { teamId } = session.document;
  const theme = parseTheme((await cookies()).get("theme")?.value);
  return (
    <LiveProvider personId={visitor.id}>
      <SessionProvider session={session} visitor={visitor}>
        <SessionHead
          actions={env().CLAUSEMARK_DEMO === "1" && <Badge tone="warn">Demo</Badge>}
          account={
            actor.kind === "person" && (
              <AccountMenu person={actor} theme={theme} {...(visitor.teamIds.includes(teamId) ? { teamId } : {})} />
            )
          }
        />
        <SessionScreen texts={clauseTexts(session, texts)} />
      </SessionProvider>
    </LiveProvider>
  );
}
