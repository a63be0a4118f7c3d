"use client";

import { createContext, memo, type ReactNode, use } from "react";
import type { Block } from "@/lib/documents/structured-text";
import { HEAT_STEPS } from "./heat-steps";
import styles from "./marked-block.module.css";
import { DEEPEST } from "./merge-passages";
import { type MarkedText, nestMarks } from "./nest-marks";
import { type NoteMark, sayBeginning, sayEnd } from "./note-marks";
import type { HeatStep } from "./passage";
import { renderInline } from "./text-blocks";

export const NoteMarksContext = createContext<{ byBlock: ReadonlyMap<number, readonly NoteMark[]>; heatOn: boolean }>({
  byBlock: new Map(),
  heatOn: true,
});

type Props = { text: string; block: Block };

/** A block's words with a <mark> around each passage that carries notes. */
export function MarkedBlock({ text, block }: Props) {
  const { byBlock, heatOn } = use(NoteMarksContext);
  return <Marked text={text} block={block} marks={byBlock.get(block.start) ?? NONE} heatOn={heatOn} />;
}

const NONE: readonly NoteMark[] = [];

type MarkedProps = Props & { marks: readonly NoteMark[]; heatOn: boolean };

// Most of what arrives is about another block.
const Marked = memo(function Marked({ text, block, marks, heatOn }: MarkedProps) {
  const tree = nestMarks(text, block, [...block.marks, ...marks]);
  return renderTree(tree, { block, heatOn, depth: 0, step: 0 });
}, isSame);

function isSame(a: MarkedProps, b: MarkedProps): boolean {
  const isUnchanged = a.text === b.text && a.block === b.block && a.heatOn === b.heatOn;
  return isUnchanged && (a.marks === b.marks || JSON.stringify(a.marks) === JSON.stringify(b.marks));
}

/** What the marks around a piece amount to. */
type Around = { block: Block; heatOn: boolean; depth: number; step: HeatStep };

function renderTree(tree: readonly MarkedText<Block["marks"][number] | NoteMark>[], around: Around): ReactNode {
  return tree.map((each, key) => {
    if (typeof each === "string") return each;
    const { mark, children } = each;
    if (mark.kind !== "note") return renderInline(mark, renderTree(children, around), key, children);
    const depth = around.depth + (mark.isResolved ? 0 : 1);
    const step = mark.isResolved ? around.step : (Math.max(around.step, mark.step) as HeatStep);
    return (
      <NotedWords key={key} mark={mark} block={around.block} paint={nameOf(depth, step, around.heatOn)}>
        {renderTree(children, { ...around, depth, step })}
      </NotedWords>
    );
  });
}

function nameOf(depth: number, step: HeatStep, heatOn: boolean): string {
  if (depth === 0) return "passage-resolved";
  return heatOn ? `heat-${step}-${Math.min(depth, DEEPEST)}` : "passage-plain";
}

type NotedProps = { mark: NoteMark; block: Block; paint: string; children: ReactNode };

function NotedWords({ mark, block, paint, children }: NotedProps) {
  return (
    <mark
      className={styles.mark}
      data-paint={paint}
      aria-details={`notes-${mark.home}`}
      ref={(element) => element?.style.setProperty("--paint", `var(--${paint})`)}
    >
      <Said words={sayBeginning(mark, block, nameStep)} />
      {children}
      <Said words={sayEnd(mark)} />
    </mark>
  );
}

const nameStep = (step: HeatStep) => HEAT_STEPS.find((each) => each.step === step)?.name ?? "";

/** For the ear alone, and neither selected nor copied: it is no part of the text. */
function Said({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <span data-outside="" lang="en" dir="ltr" className={styles.said}>
      {words}
    </span>
  );
}
