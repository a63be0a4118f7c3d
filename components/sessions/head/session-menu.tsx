"use client";

import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { SessionEvent } from "@/lib/sessions/transitions";
import { useSession } from "../session-context";
import { otherSteps, sayStep } from "./next-step";
import styles from "./session-head.module.css";
import { isAskedAbout } from "./step-dialog";

/** What else can be done with the session; nothing where there is nothing. */
export function SessionMenu({ onStep }: { onStep: (event: SessionEvent) => void }) {
  const { session, visitor } = useSession();
  const toast = useToast();
  const { me, can, document, participants } = session;
  const steps = otherSteps(session);
  const isIn = me !== null && participants.some(({ id, hasLeft }) => id === me.participantId && !hasLeft);
  const mayLeave = isIn && !can.steer && session.state !== "ARCHIVED";

  async function leave() {
    try {
      await ask(`/participants/${me!.participantId}`, { method: "PATCH", body: { hasLeft: true }, as: visitor.id });
      const isMember = visitor.teamIds.includes(document.teamId);
      window.location.assign(isMember ? `/documents/${document.id}/sessions` : "/join");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ message: error.message, tone: "bad" });
    }
  }

  if (steps.length === 0 && !mayLeave) return null;
  return (
    <Menu align="end" name="More for this session" className={styles.more} label={<span aria-hidden>⋯</span>}>
      {steps.map((event) => (
        <button key={event} type="button" onClick={() => onStep(event)}>
          {sayStep(event, session)}
          {isAskedAbout(event, session) && "…"}
        </button>
      ))}
      {mayLeave && (
        <button type="button" onClick={() => void leave()}>
          Leave the session
        </button>
      )}
    </Menu>
  );
}
