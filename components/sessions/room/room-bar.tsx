"use client";

import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useSession } from "../session-context";
import { useNow } from "../use-now";
import styles from "./room-bar.module.css";
import { minutesLeft, signOf } from "./room-words";
import type { Place } from "./use-place";

type Props = { place: Place; onFollow: () => void; onLeave: () => void; onBring: () => void; isBringing: boolean };

/** Where the room is and whether one is with it; the time; and, for the facilitator, to have everybody here. */
export function RoomBar({ place, onFollow, onLeave, onBring, isBringing }: Props) {
  const { session, problem, forget } = useSession();
  const isOpen = session.state === "DISCUSSION";
  return (
    <div className={styles.bar} data-bar="">
      <div className={styles.line}>
        {isOpen ? (
          <>
            <label className={styles.switch}>
              <input
                type="checkbox"
                role="switch"
                aria-checked={place.isFollowing}
                checked={place.isFollowing}
                onChange={() => (place.isFollowing ? onLeave() : onFollow())}
              />
              Follow the room
            </label>
            <Whereabouts place={place} onFollow={onFollow} />
          </>
        ) : (
          <p className={styles.where}>
            {session.state === "DECIDED" ? "The session is concluded." : "The session is archived."}{" "}
            <a href={`/sessions/${session.id}/brief`}>Read the brief</a>
          </p>
        )}
        <div className={styles.end}>
          {isOpen && <TimeLeft />}
          {session.can.steer && isOpen && (
            <a
              className={buttonClass("quiet", "small")}
              href={`/sessions/${session.id}/projector`}
              target="_blank"
              rel="noopener"
            >
              Projector<span className="visually-hidden">, in a new window</span>
            </a>
          )}
          {session.can.steer && isOpen && place.clauseId && session.table?.clauseId !== place.clauseId && (
            <Button size="small" variant="primary" isBusy={isBringing} onClick={onBring}>
              Bring everyone here
            </Button>
          )}
        </div>
      </div>
      {problem && (
        <Notice tone="bad">
          <div className={styles.problem}>
            <p>{problem.message}</p>
            <Button size="small" variant="quiet" onClick={forget}>
              Dismiss
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

/** Said once for each change, and read out: one is alone here, and where the others are. */
function Whereabouts({ place, onFollow }: Pick<Props, "place" | "onFollow">) {
  const { session } = useSession();
  const clause = session.clauses.find(({ id }) => id === session.table?.clauseId);
  const name = clause && signOf(clause);
  return (
    <p className={styles.where} role="status">
      {place.isFollowing ? (
        <span className={name ? "visually-hidden" : undefined}>
          {name ? `The room is at ${name}, and you are with it.` : "No clause is on the table yet."}
        </span>
      ) : (
        <>
          {place.isHeld
            ? `The room is at ${name ?? "another clause"}. `
            : `You look by yourself. ${name ? `The room is at ${name}. ` : ""}`}
          <button type="button" className={styles.go} onClick={onFollow}>
            Go there
          </button>
        </>
      )}
    </p>
  );
}

function TimeLeft() {
  const { session } = useSession();
  const now = useNow();
  const left = now === null ? null : minutesLeft(session, now);
  return left !== null && <span className={styles.chip}>{left} min left</span>;
}
