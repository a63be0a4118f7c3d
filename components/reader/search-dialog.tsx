"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useNotes } from "@/components/annotations/notes-context";
import type { TextHandle } from "@/components/reader/text/use-text-handle";
import { Button } from "@/components/ui/button";
import { useReading } from "./reader-context";
import styles from "./search-dialog.module.css";
import { groupFound } from "./search-found";
import { SearchResults } from "./search-results";
import { useSearch } from "./use-search";

/** Finds words in the text and in every note one may read, while one types, and goes there. What was sought stays for the next time. */
export function SearchDialog({ text }: { text: RefObject<TextHandle | null> }) {
  const { document, version, all, me, activate } = useNotes();
  const { isSearchOpen, setSearchOpen } = useReading();
  const [typed, setTyped] = useState("");
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const id = useId();
  const { asked, answer, problem } = useSearch(isSearchOpen ? typed : "", {
    documentId: document.id,
    versionId: version.id,
    meId: me.id,
  });
  const groups = useMemo(
    () => (answer ? groupFound(answer, { document, version, all }) : []),
    [answer, document, version, all],
  );
  const found = groups.flatMap((group) => group.found);
  const active = found.find(({ key }) => key === pointedAt) ?? found[0];
  const optionId = (key: string) => `${id}-${key.replace(" ", "-")}`;

  useEffect(() => {
    const element = dialog.current;
    if (!element || !isSearchOpen) return;
    element.showModal();
    element.querySelector("input")?.select();
    return () => element.close();
  }, [isSearchOpen]);
  useEffect(() => {
    if (active)
      window.document.getElementById(`${id}-${active.key.replace(" ", "-")}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  function choose(key: string | undefined) {
    const chosen = found.find((each) => each.key === key);
    if (!chosen) return;
    // At once, so that the focus that the dialog gives back is moved on, and not the other way round.
    flushSync(() => setSearchOpen(false));
    const { way } = chosen;
    if (way.kind === "passage") text.current?.scrollTo(way, { flash: true, focus: true });
    else if (way.kind === "note") activate(way.threadId, { scroll: true, focus: true });
    else router.push(way.href);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || found.length === 0) return;
    if (step) {
      const at = found.findIndex(({ key }) => key === active?.key) + step;
      setPointedAt(found.at(at % found.length)!.key);
    } else if (event.key === "Enter") choose(active?.key);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        setSearchOpen(false);
      }}
    >
      {isSearchOpen && (
        <>
          <div className={styles.field}>
            <input
              type="text"
              role="combobox"
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              maxLength={200}
              aria-label="Search the text and the notes"
              aria-autocomplete="list"
              aria-expanded={found.length > 0}
              aria-controls={found.length > 0 ? id : undefined}
              aria-activedescendant={active && optionId(active.key)}
              placeholder="Search the text and the notes"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setPointedAt(null);
              }}
              onKeyDown={onKeyDown}
            />
            <Button size="small" variant="quiet" aria-label="Close" onClick={() => setSearchOpen(false)}>
              <span aria-hidden>✕</span>
            </Button>
          </div>
          <p role="status" className={found.length > 0 ? "visually-hidden" : styles.words}>
            {problem ??
              (typed.trim() === ""
                ? "Words, the beginning of one, or a phrase. A slip of the finger is forgiven."
                : answer &&
                  `${countWords(
                    found.length,
                    groups.some(({ hasMore }) => hasMore),
                  )} for “${asked.trim()}”`)}
          </p>
          {found.length > 0 && (
            <SearchResults
              id={id}
              groups={groups}
              activeKey={active?.key}
              optionId={optionId}
              onPoint={setPointedAt}
              onChoose={choose}
            />
          )}
        </>
      )}
    </dialog>
  );
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return "Nothing found";
  return `${count} ${count === 1 ? "result" : "results"}${hasMore ? " and more" : ""}`;
}
