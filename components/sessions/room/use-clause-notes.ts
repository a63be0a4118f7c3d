import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { ApiError, askLong } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { ThreadDto } from "@/lib/schemas/thread";
import { useSession } from "../session-context";

const NONE: readonly ThreadDto[] = [];

/** The team's notes on a clause as the version that is shown has them, as they change; none for who may not read them. */
export function useClauseNotes(versionId: string, clauseId: string | null): readonly ThreadDto[] {
  const { session, visitor } = useSession();
  const [threads, setThreads] = useState<ReadonlyMap<string, ThreadDto>>(new Map());
  const tag = useRef<string | null>(null);
  const mayRead = session.can.readNotes;
  const documentId = session.document.id;

  const fetchThem = useCallback(
    async (signal: AbortSignal) => {
      if (!mayRead) return;
      try {
        const path = `/versions/${versionId}/threads`;
        const list = await askLong<ThreadDto>(path, { tag: tag.current, as: visitor.id, signal, onMore: () => {} });
        if (!list) return;
        tag.current = list.tag;
        // What was heard while the list was on its way is newer than it.
        setThreads((heard) => {
          const newer = (thread: ThreadDto) => {
            const known = heard.get(thread.id);
            return known && known.sequence > thread.sequence ? known : thread;
          };
          return new Map(list.members.map((thread) => [thread.id, newer(thread)]));
        });
      } catch (error) {
        // Offline, no longer in the team, or another edition is shown by now: what was there stays.
        if (!(error instanceof ApiError) && !signal.aborted) throw error;
      }
    },
    [versionId, visitor.id, mayRead],
  );
  const current = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    tag.current = null;
    void fetchThem(controller.signal);
    return () => controller.abort();
  }, [fetchThem]);

  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type === "resync") void fetchThem(current.current.signal);
      if (event.type === "thread" && event.thread.documentId === documentId) {
        const { thread } = event;
        setThreads((all) => ((all.get(thread.id)?.sequence ?? -1) > thread.sequence ? all : put(all, thread)));
      }
      if (event.type === "thread-gone" && event.documentId === documentId) {
        setThreads((all) => new Map([...all].filter(([id]) => id !== event.id)));
      }
    },
    [documentId, fetchThem],
  );
  useLiveEvents(hear);

  return useMemo(() => {
    // What is one's own alone stays in the reader: in a room others may look over one's shoulder.
    const own = [...threads.values()].filter((each) => each.clauseId === clauseId && each.visibility === "TEAM");
    const placed = own.filter((thread) => !thread.annotation || spanOf(thread, versionId));
    if (placed.length === 0) return NONE;
    const startOf = (thread: ThreadDto) => spanOf(thread, versionId)?.start ?? -1;
    return placed.sort((a, b) => startOf(a) - startOf(b) || (a.createdAt < b.createdAt ? -1 : 1));
  }, [threads, clauseId, versionId]);
}

const put = (all: ReadonlyMap<string, ThreadDto>, thread: ThreadDto) => new Map(all).set(thread.id, thread);

/** Where the passage of a note stands in a version; null where it has none there. */
export function spanOf({ annotation }: ThreadDto, versionId: string): { start: number; end: number } | null {
  const anchor = annotation?.anchors.find((each) => each.versionId === versionId);
  return anchor?.start == null || anchor.end == null ? null : { start: anchor.start, end: anchor.end };
}
