"use client";

import { ConfirmDialog } from "@/components/teams/confirm-dialog";
import type { SessionView } from "@/lib/schemas/session";
import type { SessionEvent } from "@/lib/sessions/transitions";
import { currentRound } from "../session-words";
import { sayStep } from "./next-step";
import { OpenRoundDialog } from "./open-round-dialog";
import { ReasonDialog } from "./reason-dialog";
import type { useMove } from "./use-move";

type Props = {
  session: SessionView;
  /** Which step is asked about; null while none is. */
  event: SessionEvent | null;
  move: ReturnType<typeof useMove>["move"];
  onClose: () => void;
};

/** What is asked before a step that cannot be taken back. */
export function StepDialog({ session, event, move, onClose }: Props) {
  if (event === null) return null;
  const title = sayStep(event, session);
  if (event === "OPEN_ROUND") return <OpenRoundDialog session={session} move={move} onClose={onClose} />;
  if (event === "VOID_ROUND" || event === "RESUME") {
    return (
      <ReasonDialog
        title={title}
        words={event === "VOID_ROUND" ? VOID : "Decisions can be made again. The reason stands in the brief’s history."}
        onConfirm={(reason) => move(event, { reason })}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      isOpen
      title={`${title}?`}
      action={title}
      onClose={onClose}
      onConfirm={async () => {
        await move(event);
        onClose();
      }}
    >
      {sayEffect(event, session)}
    </ConfirmDialog>
  );
}

const VOID =
  "What was answered stays hidden for good, and another round can be opened. The reason is kept with the round.";

/** Steps that are asked about first; the others are done when they are pressed. */
export function isAskedAbout(event: SessionEvent, session: SessionView): boolean {
  if (event === "CLOSE_ROUND") return !hasEverybodyFinished(session);
  return event !== "START" && event !== "REVEAL";
}

function hasEverybodyFinished(session: SessionView): boolean {
  const roster = currentRound(session)?.roster;
  return roster !== undefined && roster.finished === roster.of;
}

function sayEffect(event: SessionEvent, session: SessionView): string {
  if (event === "CLOSE_ROUND") {
    const { finished, of } = currentRound(session)?.roster ?? { finished: 0, of: 0 };
    return `${finished} of ${of} have finished. What the others have given counts, and what they have not is “no answer”. Nobody can answer in this round any more.`;
  }
  if (event === "CONCLUDE") {
    return "What is not decided is left open, and the brief is complete. You can take the session up again for a reason.";
  }
  return "Nothing in it can be changed any more.";
}
