// The brief of a session as its rows have it: for whoever has been asked already whether they may read it.
import "server-only";
import { describeLinkedPassage, writePassage } from "@/lib/anchoring/linked-passage";
import { saySource } from "@/lib/brief/brief-words";
import { makeBrief } from "@/lib/brief/make-brief";
import { ANONYMOUS } from "@/lib/policies/actor";
import { type Brief, type BriefQuote, type BriefWords, briefSchema } from "@/lib/schemas/brief";
import type { SessionView } from "@/lib/schemas/session";
import type { Transaction } from "./database";
import { viewSession } from "./read-session";
import type { FoundSession } from "./session-rows";

export type BriefState = { brief: Brief; version: number; frozenAt: string | null };

/** As it was frozen; until then as the figures are now. The same for everybody: made as nobody in particular sees it. */
export async function loadBrief(session: FoundSession, tx: Transaction): Promise<BriefState> {
  const row = await tx.brief.findUnique({ where: { sessionId: session.id } });
  if (row?.frozenAt) {
    return { brief: briefSchema.parse(row.frozen), version: row.version, frozenAt: row.frozenAt.toISOString() };
  }
  const view = await viewSession(ANONYMOUS, session, tx);
  const brief = makeBrief({ session: view, words: row && wordsOf(row), quotes: await loadQuotes(view, tx) });
  return { brief, version: row?.version ?? 0, frozenAt: null };
}

type Row = { title: string; marking: string; summary: string; wording: unknown };

export function wordsOf({ title, marking, summary, wording }: Row): BriefWords {
  return { title, marking, summary, wording: wording as BriefWords["wording"] };
}

async function loadQuotes({ document, versions, pins }: SessionView, tx: Transaction) {
  const quotes = new Map<string, BriefQuote[]>();
  const pinned = versions.filter(({ id }) => pins.some(({ versionId }) => versionId === id));
  for (const version of pinned) {
    const own = pins.filter(({ versionId }) => versionId === version.id);
    const clauseIds = own.map(({ clauseId }) => clauseId);
    const [{ text }, places, sentences] = await Promise.all([
      tx.version.findUniqueOrThrow({ where: { id: version.id }, select: { text: true } }),
      tx.clauseInVersion.findMany({ where: { versionId: version.id, clauseId: { in: clauseIds } } }),
      tx.sentence.findMany({
        where: { versionId: version.id, clauseId: { in: clauseIds } },
        orderBy: { start: "asc" },
      }),
    ]);
    for (const pin of own) {
      const place = places.find(({ clauseId }) => clauseId === pin.clauseId);
      const grade = (place?.apparatus as { evidenceGrade?: string } | null)?.evidenceGrade ?? null;
      const passage = describeLinkedPassage(text, version.id, pin);
      const quote: BriefQuote = {
        exact: pin.exact,
        reference: sayReference(
          place?.number ?? null,
          sentences.filter((each) => each.clauseId === pin.clauseId && each.start < pin.end && each.end > pin.start),
        ),
        source: saySource(version.editionTitle, version.status, grade),
        language: version.language,
        direction: version.direction,
        href: `/documents/${document.id}?version=${version.id}${passage ? `#${writePassage(passage)}` : ""}`,
      };
      quotes.set(pin.clauseId, [...(quotes.get(pin.clauseId) ?? []), quote]);
    }
  }
  return quotes;
}

/** "§10.2", "§10.2–3"; of a clause without a number by its sentences alone. */
function sayReference(number: string | null, sentences: readonly { ordinal: number }[]): string {
  const [first, last] = [sentences[0]?.ordinal, sentences.at(-1)?.ordinal];
  const within = first === undefined ? "" : first === last ? `${first}` : `${first}–${last}`;
  if (number) return `§${[number, within].filter(Boolean).join(".")}`;
  return within ? `sentence ${within}` : "";
}
