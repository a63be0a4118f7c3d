"use client";

import type { Brief } from "@/lib/schemas/brief";
import { useBriefDesk } from "./brief-context";
import { BriefSheet } from "./brief-sheet";

/** The sheet with the figures as they are now. @param isGuest has no way to the document that quotes are linked to. */
export function LiveBrief({ isGuest }: { isGuest: boolean }) {
  const desk = useBriefDesk();
  if (!desk) return null;
  const { brief, frozenAt } = desk.view;
  return <BriefSheet brief={isGuest ? withoutLinks(brief) : brief} frozenAt={frozenAt} />;
}

function withoutLinks(brief: Brief) {
  const clauses = brief.clauses.map((clause) => ({
    ...clause,
    quotes: clause.quotes.map((quote) => ({ ...quote, href: null })),
  }));
  return { ...brief, clauses };
}
