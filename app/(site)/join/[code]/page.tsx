import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/people/entry-card";
import { EnterCode } from "@/components/sessions/join/enter-code";
import { JoinSession } from "@/components/sessions/join/join-session";
import { addressOf } from "@/lib/auth/address-of";
import { pageVisitor } from "@/lib/auth/page-actor";
import { type JoinOffer, readJoinOffer } from "@/lib/data/join-session";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import { SiteHeader } from "../../site-header";

type Props = { params: Promise<{ code: string }> };

export const metadata: Metadata = { title: "Join a session" };

export default async function JoinByCodePage({ params }: Props) {
  const code = decodeURIComponent((await params).code);
  const found = await offerOf(await pageVisitor(), code);
  if (typeof found !== "string" && found.isIn) redirect(`/sessions/${found.sessionId}`);
  return (
    <>
      <SiteHeader />
      <EntryCard title="Join a session">
        {typeof found === "string" ? (
          <EnterCode error={found} />
        ) : (
          <JoinSession code={code} offer={found} viewer={found.viewer} />
        )}
      </EntryCard>
    </>
  );
}

/** What the code leads to, or why to nothing, in a sentence. */
async function offerOf(actor: Actor, code: string): Promise<JoinOffer | string> {
  try {
    return await readJoinOffer(actor, code, addressOf(await headers()));
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
