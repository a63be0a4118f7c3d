import { useEffect, useState } from "react";
import { ApiError, ask } from "@/lib/api-client";
import type { SearchAnswer } from "@/lib/schemas/search";

/** Long enough not to ask for every letter of a word, short enough not to be noticed. */
const PAUSE_MS = 120;

export type Search = { asked: string; answer: SearchAnswer | null; problem: string | null };

const NOTHING: Search = { asked: "", answer: null, problem: null };

/** What is found for what stands in the field, while one types: of several answers the one to the latest question. */
export function useSearch(
  typed: string,
  { documentId, versionId, meId }: Record<"documentId" | "versionId" | "meId", string>,
) {
  const [search, setSearch] = useState(NOTHING);
  const asked = typed.trimStart();
  useEffect(() => {
    if (asked === "") return;
    const stop = new AbortController();
    const params = new URLSearchParams({ q: asked, version: versionId });
    async function run() {
      try {
        const path = `/documents/${documentId}/search?${params}`;
        setSearch({ asked, answer: await ask<SearchAnswer>(path, { as: meId, signal: stop.signal }), problem: null });
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        const problem =
          error.code === "offline" ? "There is no connection to the server. Try again when it is back." : error.message;
        setSearch({ asked, answer: null, problem });
      }
    }
    const timer = setTimeout(() => void run(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, documentId, versionId, meId]);
  return asked === "" ? NOTHING : search;
}
