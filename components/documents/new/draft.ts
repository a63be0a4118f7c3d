// What is typed on the pages "New document" and "New version": kept whole in the browser, and changed by named steps only.
import { z } from "zod";
import { type DraftBlock, draftBlockSchema } from "@/lib/documents/draft-blocks";
import { directionOf } from "@/lib/documents/language";
import { directionSchema, editionStatusSchema, type PublishDocument } from "@/lib/schemas/document";

export const draftSchema = z.object({
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("pasted"), text: z.string() }),
    z.object({ kind: z.literal("file"), fileName: z.string(), encoding: z.string(), text: z.string() }),
  ]),
  format: z.enum(["text", "markdown"]),
  title: z.string(),
  language: z.string(),
  direction: directionSchema,
  status: editionStatusSchema,
  /** What a person has set, and no guess may change. */
  isSet: z.object({ format: z.boolean(), title: z.boolean(), language: z.boolean(), direction: z.boolean() }),
  blocks: z.array(draftBlockSchema),
  /** The split was corrected: it is not made again by itself. */
  isCorrected: z.boolean(),
  /** The source or its format changed after the split was corrected. */
  isBehind: z.boolean(),
});

export type Draft = z.infer<typeof draftSchema>;
export type Source = Draft["source"];

export const EMPTY_DRAFT: Draft = {
  source: { kind: "pasted", text: "" },
  format: "text",
  title: "",
  language: "en",
  direction: "LTR",
  status: "OFFICIAL",
  isSet: { format: false, title: false, language: false, direction: false },
  blocks: [],
  isCorrected: false,
  isBehind: false,
};

/** How the text came in, as the API takes it. */
export function originOf(source: Source): PublishDocument["source"] {
  return source.kind === "file" ? { kind: source.kind, fileName: source.fileName.slice(-255) } : { kind: source.kind };
}

/** `past` and `future` are lists of blocks to go back and forth to; `lastStep` lets typing count as one step. */
export type DraftState = { draft: Draft; past: DraftBlock[][]; future: DraftBlock[][]; lastStep: string | null };

export type DraftStep =
  | { type: "source"; source: Source; format: Draft["format"] | null }
  | { type: "detail"; change: Partial<Pick<Draft, "format" | "title" | "language" | "direction" | "status">> }
  | { type: "split"; blocks: DraftBlock[]; language: string }
  /** `step` names what is changed: the same name twice running is one step back. */
  | { type: "correct"; blocks: DraftBlock[]; step?: string }
  | { type: "split-again" }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "start-over"; draft: Draft };

/** A list of 20,000 blocks is 160 kB of references, so that a hundred steps stay below 16 MB. */
const MAX_STEPS = 100;

export function startDraft(draft: Draft): DraftState {
  return { draft, past: [], future: [], lastStep: null };
}

export function reduceDraft(state: DraftState, step: DraftStep): DraftState {
  const { draft } = state;
  switch (step.type) {
    case "source":
      return {
        ...state,
        draft: {
          ...draft,
          source: step.source,
          format: (!draft.isSet.format && step.format) || draft.format,
          isBehind: draft.isCorrected,
        },
      };
    case "detail":
      return { ...state, draft: changeDetail(draft, step.change) };
    case "split":
      return { ...state, draft: takeSplit(draft, step.blocks, step.language), future: [], lastStep: null };
    case "correct": {
      const isSameStep = step.step !== undefined && step.step === state.lastStep;
      return {
        draft: { ...draft, blocks: step.blocks, isCorrected: true },
        past: isSameStep ? state.past : [...state.past, draft.blocks].slice(-MAX_STEPS),
        future: [],
        lastStep: step.step ?? null,
      };
    }
    case "split-again":
      return { ...state, draft: { ...draft, isCorrected: false }, past: [...state.past, draft.blocks] };
    case "undo":
      return stepTo(state, "past", "future");
    case "redo":
      return stepTo(state, "future", "past");
    case "start-over":
      return startDraft(step.draft);
  }
}

function stepTo(state: DraftState, from: "past" | "future", to: "past" | "future"): DraftState {
  const blocks = state[from].at(-1);
  if (!blocks) return state;
  return {
    draft: { ...state.draft, blocks, isCorrected: true },
    ...{ past: state.past, future: state.future },
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], state.draft.blocks],
    lastStep: null,
  };
}

function changeDetail(draft: Draft, change: Partial<Draft>): Draft {
  const set = Object.fromEntries(Object.keys(change).map((field) => [field, true]));
  const isBehind = draft.isBehind || (draft.isCorrected && change.format !== undefined);
  const changed = { ...draft, ...change, isBehind, isSet: { ...draft.isSet, ...set } };
  return change.language ? followLanguage(changed) : changed;
}

function takeSplit(draft: Draft, blocks: DraftBlock[], language: string): Draft {
  const guessed = draft.isSet.language ? draft : followLanguage({ ...draft, language });
  return {
    ...guessed,
    blocks,
    isBehind: false,
    title: draft.isSet.title ? draft.title : guessTitle(blocks, draft.source),
  };
}

function followLanguage(draft: Draft): Draft {
  if (draft.isSet.direction) return draft;
  return { ...draft, direction: directionOf(draft.language) === "rtl" ? "RTL" : "LTR" };
}

/** The title line, or the file's name without its ending. */
function guessTitle(blocks: DraftBlock[], source: Source): string {
  const line = blocks.find((block) => block.kind === "title")?.text.replaceAll("\n", " ");
  const name = source.kind === "file" ? source.fileName.replace(/\.[^.]*$/, "") : "";
  return (line ?? name).slice(0, 300);
}
