// Where notes stand in the next version of their text. Nothing is dropped: what cannot be found is said to be orphaned,
// and whatever nobody has looked at yet is still to be looked at.
import { prepareText } from "@/lib/anchoring/prepare-text";
import type { Quote } from "@/lib/anchoring/quote";
import { reanchor } from "@/lib/anchoring/reanchor";
import { type Resolution, resolve } from "@/lib/anchoring/resolve";
import type { TextSpan } from "./structured-text";

export type StandingNote = {
  annotationId: string;
  /** As it was when the note was made. */
  quote: Quote;
  /** Where it stands in the previous version; null where it is orphaned or kept on a clause. */
  span: TextSpan | null;
  /** The previous version had changed it, and nobody has said yet that it stands there. */
  needsLook: boolean;
  /** A person has made it a note on this clause, or on the document. */
  keptOn: { clauseId: string | null } | null;
};

export type CarriedNote = {
  annotationId: string;
  status: "EXACT" | "MOVED" | "CHANGED" | "ORPHANED";
  start: number | null;
  end: number | null;
  score: number;
  /** What a person had settled still holds: it is a note on that clause. */
  isKept: boolean;
};

/** Enough to tell most repetitions apart; the place in the previous text tells the rest. */
const CONTEXT_CHARACTERS = 64;

const LOST: Resolution = { status: "orphaned", score: 0 };

/** @param nextClauseIds the clauses that the next version has: a note kept on one that is gone is to be looked at. */
export function carryNotes(
  previousText: string,
  nextText: string,
  notes: readonly StandingNote[],
  nextClauseIds: ReadonlySet<string>,
): CarriedNote[] {
  const attached = notes.flatMap((note) => (note.span ? [{ note, ...note.span }] : []));
  const passages = attached.map(({ note, start, end }) => ({
    quote: quoteNow(previousText, note, start, end),
    start,
    end,
  }));
  const found = reanchor(previousText, nextText, passages);
  const carried = attached.map(({ note }, index) => carry(note, found[index]!));
  const prepared = prepareText(nextText);
  for (const note of notes) {
    if (note.span) continue;
    // Perhaps this version has the words again. Something alike is not taken for them: it was not there before.
    const again = resolve(prepared, note.quote);
    const isBack = again.status === "exact" || again.status === "moved";
    const isKept = note.keptOn !== null && (note.keptOn.clauseId === null || nextClauseIds.has(note.keptOn.clauseId));
    carried.push(isBack ? carry(note, again) : { ...carry(note, LOST), isKept });
  }
  return carried;
}

function carry({ annotationId, needsLook }: StandingNote, found: Resolution): CarriedNote {
  const { score } = found;
  if (found.status === "orphaned") {
    return { annotationId, status: "ORPHANED", start: null, end: null, score, isKept: false };
  }
  const status = needsLook
    ? "CHANGED"
    : ({ exact: "EXACT", moved: "MOVED", changed: "CHANGED" } as const)[found.status];
  return { annotationId, status, start: found.start, end: found.end, score, isKept: false };
}

/** The quote as the previous version has it: what has been looked at there need not be looked at again. */
function quoteNow(text: string, { quote }: StandingNote, start: number, end: number): Quote {
  const exact = text.slice(start, end);
  const stands = exact === quote.exact && text.startsWith(quote.suffix, end);
  if (stands && text.startsWith(quote.prefix, start - quote.prefix.length)) return quote;
  const prefix = text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start).replace(/^[\udc00-\udfff]/, "");
  const suffix = text.slice(end, end + CONTEXT_CHARACTERS).replace(/[\ud800-\udbff]$/, "");
  return { exact, prefix, suffix };
}
