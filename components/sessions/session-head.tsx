"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { AppHeader } from "@/components/ui/app-header";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/api-client";
import type { SessionEvent } from "@/lib/sessions/transitions";
import { nextStep, sayStep } from "./head/next-step";
import styles from "./head/session-head.module.css";
import { SessionMenu } from "./head/session-menu";
import { isAskedAbout, StepDialog } from "./head/step-dialog";
import { useMove } from "./head/use-move";
import { WhyNoRound } from "./head/why-no-round";
import { useSession } from "./session-context";
import { inTheRoom, STATE_WORDS } from "./session-words";

type Props = {
  /** Of somebody who is signed in; a guest has none. */
  account?: ReactNode;
  /** Before the next step. */
  actions?: ReactNode;
};

/** Where the session stands, and for its facilitator the step that comes next. */
export function SessionHead({ account, actions }: Props) {
  const { session, visitor } = useSession();
  const { document, participants, kind, title, state } = session;
  const { move, isBusy } = useMove();
  const toast = useToast();
  const [asked, setAsked] = useState<SessionEvent | null>(null);
  const isMember = visitor.teamIds.includes(document.teamId);
  const next = nextStep(session);

  async function step(event: SessionEvent) {
    if (isAskedAbout(event, session)) return setAsked(event);
    try {
      await move(event);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ message: error.message, tone: "bad" });
    }
  }

  return (
    <>
      <AppHeader
        wraps
        crumbs={isMember && <Crumbs document={document} />}
        title={
          <span className={styles.title}>
            <bdi>{title}</bdi>
            {kind === "REHEARSAL" && <Badge tone="warn">Rehearsal</Badge>}
          </span>
        }
        actions={
          <div className={styles.actions}>
            <Badge tone="accent">{STATE_WORDS[state]}</Badge>
            <span className={styles.chip}>{`${inTheRoom(participants)} in`}</span>
            {actions}
            {next && (
              <Button variant="primary" isBusy={isBusy} onClick={() => void step(next)}>
                {sayStep(next, session)}
              </Button>
            )}
            <SessionMenu onStep={(event) => void step(event)} />
          </div>
        }
        account={account}
      />
      <WhyNoRound />
      <StepDialog session={session} event={asked} move={move} onClose={() => setAsked(null)} />
    </>
  );
}

function Crumbs({ document }: { document: { id: string; title: string } }) {
  return (
    <Link className={styles.crumb} href={`/documents/${document.id}/sessions`} dir="auto">
      {document.title}
    </Link>
  );
}
