"use client";

import { useRef, type KeyboardEvent as ReactKeyboardEvent, type ReactNode } from "react";
import { HEAT_STEPS } from "./heat-steps";
import type { RatedStep, Span } from "./passage";
import styles from "./selection-bar.module.css";
import { type BarAct, useBarKeys } from "./use-bar-keys";
import { useBarPosition } from "./use-bar-position";

export interface PassageActions {
  onHighlight: (span: Span) => void;
  onComment: (span: Span) => void;
  onLabel: (span: Span) => void;
  onRate: (span: Span, step: RatedStep) => void;
  onLink: (span: Span) => void;
}

interface SelectionBarProps extends PassageActions {
  span: Span;
  /** What is selected at this moment: a key can come before the selection has been seen to rest. */
  getSpan: () => Span | null;
  /** False for people who may read only: they take a link along, and nothing else. */
  canAnnotate: boolean;
  article: HTMLElement;
  /** Boxes of the selection's first and last lines, in viewport pixels. */
  getRects: () => DOMRect[];
  singleKeysEnabled: boolean;
  /** Before an action, or after Escape. */
  onClose: (because: "done" | "escape") => void;
}

export function SelectionBar(props: SelectionBarProps) {
  const { span, getSpan, canAnnotate, article, getRects, singleKeysEnabled, onClose } = props;
  const bar = useRef<HTMLDivElement>(null);
  useBarPosition(bar, article, getRects, span);

  const act = (action: (span: Span) => void) => {
    const chosen = getSpan() ?? span;
    // Closed first: it empties the selection, and an editor that the action opens needs its caret.
    onClose("done");
    action(chosen);
  };
  const annotate = (action: (span: Span) => void) => {
    if (canAnnotate) act(action);
  };
  const rate = (step: RatedStep) => annotate((chosen) => props.onRate(chosen, step));
  const acts: Record<BarAct, () => void> = {
    highlight: () => annotate(props.onHighlight),
    comment: () => annotate(props.onComment),
    label: () => annotate(props.onLabel),
    link: () => act(props.onLink),
    rate1: () => rate(1),
    rate2: () => rate(2),
    rate3: () => rate(3),
    rate4: () => rate(4),
    rate5: () => rate(5),
  };
  useBarKeys({ bar, article, acts, singleKeysEnabled, onEscape: () => onClose("escape") });

  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label="Selected passage"
      tabIndex={-1}
      // The press must not take the selection away; the click that follows still acts.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveFocus}
    >
      <div className={styles.actions}>
        {canAnnotate && (
          <>
            <BarButton letter="H" isFirst hint={singleKeysEnabled} onClick={acts.highlight}>
              Highlight
            </BarButton>
            <BarButton letter="C" hint={singleKeysEnabled} onClick={acts.comment}>
              Comment
            </BarButton>
            <BarButton letter="L" hint={singleKeysEnabled} onClick={acts.label}>
              Label
            </BarButton>
          </>
        )}
        <BarButton letter="Y" isFirst={!canAnnotate} hint={singleKeysEnabled} onClick={acts.link}>
          Link
        </BarButton>
      </div>
      {canAnnotate && (
        <div className={styles.heats} role="group" aria-label="Importance">
          {HEAT_STEPS.map(({ step, name, least, greatest }) => (
            <button
              key={step}
              type="button"
              tabIndex={-1}
              className={styles.heat}
              data-step={step}
              title={`${name}, ${least} to ${greatest}`}
              aria-label={`Rate this passage ${name}, ${least} to ${greatest}`}
              aria-keyshortcuts={singleKeysEnabled ? String(step) : undefined}
              onClick={acts[`rate${step}`]}
            >
              {step}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface BarButtonProps {
  letter: string;
  hint: boolean;
  isFirst?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function BarButton({ letter, hint, isFirst, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className={styles.action}
      tabIndex={isFirst ? 0 : -1}
      aria-keyshortcuts={hint ? letter : undefined}
      onClick={onClick}
    >
      {children}
      {hint ? <kbd aria-hidden="true">{letter}</kbd> : null}
    </button>
  );
}

/** The arrow keys of the toolbar pattern (ARIA Authoring Practices): one Tab stop, arrows and Home/End inside. */
function moveFocus(event: ReactKeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const target = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons.at(target % buttons.length)?.focus();
}
