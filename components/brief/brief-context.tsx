"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, createContext, use, useCallback, useMemo, useRef, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import type { BriefView } from "@/lib/schemas/brief";
import { type BriefField, saveWords, type Saved, writtenIn } from "./save-words";
import { useSessionEvents } from "@/components/sessions/use-session-events";

type BriefDesk = {
  view: BriefView;
  visitorId: string;
  /** @param was what stood there when the writing began: whoever changed it meanwhile is not written over. */
  save: (field: BriefField, text: string, was: string) => Promise<Saved>;
  /** Resolves to what went wrong, in a sentence; null where it is frozen. */
  freeze: () => Promise<string | null>;
  /** Fields with words in them that are not saved. */
  unsaved: ReadonlySet<BriefField>;
  tellUnsaved: (field: BriefField, isUnsaved: boolean) => void;
};

const BriefContext = createContext<BriefDesk | null>(null);

/** Null where a brief is only read: by the holder of a link. */
export function useBriefDesk(): BriefDesk | null {
  return use(BriefContext);
}

type Props = { view: BriefView; visitorId: string; children: ReactNode };

/** The brief as it is now: its figures follow the session until it is frozen. Inside a LiveProvider. */
export function BriefProvider({ view: first, visitorId, children }: Props) {
  const [view, setView] = useState(first);
  const [unsaved, setUnsaved] = useState<ReadonlySet<BriefField>>(new Set());
  const sessionId = first.brief.session.id;
  const refresh = useRefresh(sessionId, visitorId, setView);

  const save = useCallback(
    async (field: BriefField, text: string, was: string): Promise<Saved> => {
      // What is shown follows the server: the version it has is no word for who began with other words.
      const theirs = writtenIn(view.brief, field);
      if (theirs !== was && theirs !== text.trim()) return { kind: "conflict", theirs };
      const saved = await saveWords({ sessionId, as: visitorId, field, text, was, basedOn: view.version });
      if (saved.kind !== "refused") await refresh();
      return saved;
    },
    [sessionId, visitorId, view, refresh],
  );
  const freeze = useCallback(async () => {
    try {
      await ask(`/sessions/${sessionId}/brief/freezing`, { method: "POST", as: visitorId });
      await refresh();
      return null;
    } catch (error) {
      if (error instanceof ApiError) return error.message;
      throw error;
    }
  }, [sessionId, visitorId, refresh]);
  const tellUnsaved = useCallback((field: BriefField, isUnsaved: boolean) => {
    setUnsaved((known) => {
      if (known.has(field) === isUnsaved) return known;
      const next = new Set(known);
      if (isUnsaved) next.add(field);
      else next.delete(field);
      return next;
    });
  }, []);

  const desk = useMemo(
    () => ({ view, visitorId, save, freeze, unsaved, tellUnsaved }),
    [view, visitorId, save, freeze, unsaved, tellUnsaved],
  );
  return <BriefContext value={desk}>{children}</BriefContext>;
}

/** Asks anew whenever something in the session changes, and after any gap. */
function useRefresh(sessionId: string, as: string, show: (view: BriefView) => void): () => Promise<void> {
  const router = useRouter();
  const latest = useRef(0);
  const refresh = useCallback(async () => {
    const asked = ++latest.current;
    try {
      const found = await ask<BriefView>(`/sessions/${sessionId}/brief`, { as });
      // An older answer that comes late shows nothing.
      if (asked === latest.current) show(found);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "not-found" || error.code === "signed-out") router.refresh();
    }
  }, [sessionId, as, show, router]);
  useSessionEvents(sessionId, refresh);
  return refresh;
}
