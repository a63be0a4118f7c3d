"use client";

import { useEffect, useRef, useState } from "react";
import type { RichText } from "@/lib/schemas/rich-text";
import type { CreateThread } from "@/lib/schemas/thread";
import { Composer } from "./composer";
import { type NewNote, useNoteActs, useQuoteLanguage } from "./notes-context";
import { newNotePlace } from "./new-note-place";
import { nameClause } from "./place-notes";
import cardStyles from "./thread-card.module.css";
import styles from "./new-note-card.module.css";
import { useCreateNote } from "./use-create-note";
import { useFocusOnArrival } from "./use-focus-on-arrival";

/** The card of a note that is being begun: words to write, or a label to choose. */
export function NewNoteCard({ newNote }: { newNote: NewNote }) {
  const { document, version, activate, compose, quote } = useNoteActs();
  const createNote = useCreateNote();
  const languageOf = useQuoteLanguage();
  const [visibility, setVisibility] = useState<CreateThread["visibility"]>("TEAM");
  const card = useRef<HTMLElement>(null);
  const firstLabel = useFocusOnArrival<HTMLButtonElement>();
  const { on, wants } = newNote;
  const clause = on.place === "CLAUSE" ? version.clauses.find(({ id }) => id === on.clauseId) : undefined;

  // Level with a passage at the edge of the screen it may stand half outside.
  useEffect(() => {
    const frame = requestAnimationFrame(() => card.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, []);

  function save(parts: { comment?: RichText; labelIds?: string[] }) {
    activate(createNote(on, { ...parts, visibility }), { focus: true });
  }
  function leave() {
    compose(null);
    window.document.querySelector<HTMLElement>("article[data-version-id]")?.focus({ preventScroll: true });
  }
  return (
    <section ref={card} className={`${cardStyles.card} ${cardStyles.active}`} data-note="new" aria-label="New note">
      {on.place === "PASSAGE" ? (
        <blockquote className={cardStyles.quote} data-step="0" lang={languageOf({ annotation: null })} dir="auto">
          {quote(on)}
        </blockquote>
      ) : (
        <p className={cardStyles.place}>{clause ? `On ${nameClause(clause)}` : "On the document"}</p>
      )}
      {wants === "label" ? (
        <div role="group" aria-label="Label" className={styles.labels}>
          {document.labels.map(({ id, name }, at) => (
            <button key={id} ref={at === 0 ? firstLabel : null} type="button" onClick={() => save({ labelIds: [id] })}>
              {name}
            </button>
          ))}
          <button type="button" onClick={leave}>
            Cancel
          </button>
        </div>
      ) : (
        <Composer
          place={newNotePlace(version.id, on)}
          label="Your note"
          submitLabel="Save"
          onSubmit={(comment) => save({ comment })}
          onLeave={leave}
          extra={
            <label className={styles.private}>
              <input
                type="checkbox"
                checked={visibility === "ONLY_ME"}
                onChange={(event) => setVisibility(event.target.checked ? "ONLY_ME" : "TEAM")}
              />
              Only me
            </label>
          }
        />
      )}
    </section>
  );
}
