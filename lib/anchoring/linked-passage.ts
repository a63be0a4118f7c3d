// The address of a passage, whether or not somebody made a note on it: where it stood in which version, and its words
// with a little of what stood around them, by which it is found again in a later version. All of this is in the fragment,
// which a browser keeps to itself: the words of a confidential text must not end up in the logs of servers.
import { describe, type Quote } from "./quote";

type Span = { start: number; end: number };

export type LinkedPassage = Span & {
  /** The version it was taken from. */
  versionId: string;
  quote: Quote;
  /** Of a long passage `quote` is only how it begins, and this is how it ends. */
  ending: Quote | null;
};

/** A sentence or two. Longer ones are told by their ends: Chinese letters take nine in an address. */
const WHOLE_LENGTH = 160;
const END_LENGTH = 64;

export function describeLinkedPassage(text: string, versionId: string, { start, end }: Span): LinkedPassage | null {
  const isLong = end - start > WHOLE_LENGTH;
  const quote = describe(text, start, isLong ? start + END_LENGTH : end);
  const ending = isLong ? describe(text, end - END_LENGTH, end) : null;
  return quote && { versionId, start, end, quote, ending };
}

/** The part after `#`. */
export function writePassage({ versionId, start, end, quote, ending }: LinkedPassage): string {
  const params = new URLSearchParams({ passage: `${start}-${end}`, in: versionId, ...writeQuote("", quote) });
  for (const [name, value] of Object.entries(ending ? writeQuote("end-", ending) : {})) params.set(name, value);
  return params.toString();
}

/** Null for every other fragment, such as a clause's. */
export function readPassage(fragment: string): LinkedPassage | null {
  const params = new URLSearchParams(fragment.replace(/^#/, ""));
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(params.get("passage") ?? "") ?? [];
  const quote = readQuote(params, "");
  if (start === undefined || end === undefined || Number(start) >= Number(end) || !quote) return null;
  const ending = readQuote(params, "end-");
  return { versionId: params.get("in") ?? "", start: Number(start), end: Number(end), quote, ending };
}

const writeQuote = (prefix: string, { exact, prefix: before, suffix: after }: Quote) => ({
  [`${prefix}quote`]: exact,
  [`${prefix}before`]: before,
  [`${prefix}after`]: after,
});

function readQuote(params: URLSearchParams, prefix: string): Quote | null {
  const [exact, before, after] = ["quote", "before", "after"].map((name) => params.get(`${prefix}${name}`) ?? "");
  return exact ? { exact, prefix: before ?? "", suffix: after ?? "" } : null;
}
