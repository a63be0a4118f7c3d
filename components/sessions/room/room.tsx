"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { KeysDialog } from "@/components/reader/keys-dialog";
import { Button } from "@/components/ui/button";
import { MethodSteps } from "../method-steps";
import { RunSheet } from "../plan/run-sheet";
import { useSession } from "../session-context";
import { Agenda } from "./agenda";
import { ClauseView } from "./clause-view";
import { RoomBar } from "./room-bar";
import { ARRANGE_KEYS, ROOM_KEYS, STEERING_KEYS } from "./room-keys";
import styles from "./room.module.css";
import { Talk } from "./talk";
import { useClauseNotes } from "./use-clause-notes";
import { usePlace } from "./use-place";
import { useRoomKeys } from "./use-room-keys";

type View = "agenda" | "clause" | "talk";
const VIEWS: readonly { view: View; name: string }[] = [
  { view: "agenda", name: "Agenda" },
  { view: "clause", name: "Clause" },
  { view: "talk", name: "Talk" },
];

/** After the reveal: the agenda, the clause that is talked of, and what was said of it; side by side, or one at a time on a phone. */
export function Room({ texts }: { texts: ReadonlyMap<string, ReadonlyMap<string, ReactNode>> }) {
  const { session, act } = useSession();
  const place = usePlace(session);
  const [view, setView] = useState<View>("clause");
  const [versionId, setVersionId] = useState(session.versions[0]!.id);
  const [isBringing, setBringing] = useState(false);
  const [areKeysListed, setKeysListed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { clauseId } = place;
  const notes = useClauseNotes(versionId, clauseId);
  const clause = session.clauses.find(({ id }) => id === clauseId);
  const isOpen = session.state === "DISCUSSION";
  const maySteer = session.can.steer && isOpen;
  useArrival(clauseId, heading);

  function go(to: string) {
    // Whoever goes to where the room is goes with it.
    if (to === session.table?.clauseId && isOpen) place.follow();
    else place.goTo(to);
    setView("clause");
  }
  function step(by: number) {
    const at = session.agenda.findIndex((item) => item.clauseId === clauseId);
    const next = session.agenda[at + by];
    if (next) go(next.clauseId);
  }
  async function bring() {
    if (!clauseId || isBringing) return;
    setBringing(true);
    if (await act({ method: "PUT", path: `/sessions/${session.id}/table`, body: { clauseId } })) place.follow();
    setBringing(false);
  }
  const leave = () => clauseId && place.goTo(clauseId);
  useRoomKeys({
    toggleFollow: () => isOpen && (place.isFollowing ? leave() : place.follow()),
    next: () => step(1),
    previous: () => step(-1),
    listKeys: () => setKeysListed(true),
    bring: maySteer ? () => void bring() : null,
  });
  return (
    <main id="main" className={styles.room} data-view={view}>
      <RoomBar
        place={place}
        onFollow={place.follow}
        onLeave={leave}
        onBring={() => void bring()}
        isBringing={isBringing}
      />
      <div className={styles.agenda}>
        <MethodSteps session={session} />
        <Agenda place={place} onGo={go} />
        <RunSheet isFolded />
        <Button size="small" variant="quiet" className={styles.keys} onClick={() => setKeysListed(true)}>
          Keys
        </Button>
      </div>
      {clause && (
        <>
          <section key={clause.id} className={styles.clause} aria-label="The clause">
            <ClauseView
              clause={clause}
              versionId={versionId}
              onVersion={setVersionId}
              words={texts.get(versionId)?.get(clause.id)}
              notes={notes}
              heading={heading}
            />
          </section>
          <aside key={`talk ${clause.id}`} className={styles.talk} aria-label="What was said of it">
            <Talk clause={clause} versionId={versionId} notes={notes} />
          </aside>
        </>
      )}
      <nav className={styles.switch} aria-label="Parts of the room" data-bar="">
        {VIEWS.map(({ view: each, name }) => (
          <button key={each} type="button" aria-current={view === each || undefined} onClick={() => setView(each)}>
            {name}
          </button>
        ))}
      </nav>
      <KeysDialog
        isOpen={areKeysListed}
        onClose={() => setKeysListed(false)}
        parts={[
          { part: "In the room", rows: maySteer ? [...ROOM_KEYS, ...STEERING_KEYS] : ROOM_KEYS },
          ...(maySteer ? [{ part: "On a clause of the agenda", rows: ARRANGE_KEYS }] : []),
        ]}
      />
    </main>
  );
}

/** Another clause begins at its top; a focus that went with the one before goes to its heading. */
function useArrival(clauseId: string | null, heading: { readonly current: HTMLElement | null }) {
  const before = useRef(clauseId);
  useEffect(() => {
    if (before.current === clauseId) return;
    before.current = clauseId;
    window.scrollTo({ top: 0, behavior: "instant" });
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [clauseId, heading]);
}
