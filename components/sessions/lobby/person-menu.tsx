"use client";

import { Menu } from "@/components/ui/menu";
import type { ParticipantDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./people-here.module.css";
import { recordersOf } from "./recorders-of";

/** The facilitator's: what somebody does in the session, and the way out of it. Nothing where there is nothing. */
export function PersonMenu({ person }: { person: ParticipantDto }) {
  const { session, act } = useSession();
  const { id, name, role, isGuest, isSimulated, recorderId } = person;
  const isOneself = id === session.me?.participantId;
  if (isOneself || isSimulated || session.kind === "REHEARSAL") return null;
  const edit = (body: { role: "RATER" | "RECORDER" } | { recorderId: string } | { hasLeft: true }) =>
    void act({ method: "PATCH", path: `/participants/${id}`, body });
  const mayRecord = role === "RATER" && !isGuest && recorderId === null;
  const others = recorderId === null ? [] : recordersOf(session).filter((each) => each.id !== recorderId);
  return (
    <Menu align="end" name={`More for ${name}`} className={styles.more} label={<span aria-hidden>⋯</span>}>
      {mayRecord && (
        <button type="button" onClick={() => edit({ role: "RECORDER" })}>
          Make the recorder
        </button>
      )}
      {role === "RECORDER" && (
        <button type="button" onClick={() => edit({ role: "RATER" })}>
          Let rate, not record
        </button>
      )}
      {others.map((each) => (
        <button key={each.id} type="button" onClick={() => edit({ recorderId: each.id })}>
          Let {each.name} enter the answers
        </button>
      ))}
      <button type="button" onClick={() => edit({ hasLeft: true })}>
        Take out of the session
      </button>
    </Menu>
  );
}
