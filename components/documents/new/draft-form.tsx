"use client";

import { type Dispatch, type ReactNode, useReducer, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { type Draft, type DraftStep, reduceDraft, startDraft } from "./draft";
import { isUntouched, type Keeping, readKeptDraft } from "./keep-draft";
import styles from "./new-document.module.css";
import { SourcePanel } from "./source-panel";
import { SplitEditor } from "./split-editor";
import { useKeptDraft } from "./use-kept-draft";
import { useSplit } from "./use-split";

export type DraftInHand = {
  draft: Draft;
  dispatch: Dispatch<DraftStep>;
  keeping: Keeping;
  /** The text cannot be taken yet; why is said beside it. */
  isBlocked: boolean;
  /** Published: it is not kept any longer. */
  onPublished: () => void;
};

type Props = {
  draftKey: string;
  /** What one starts from, and starts over from. */
  empty: Draft;
  /** Beside the text, below its source. */
  details?: (draft: Draft, dispatch: Dispatch<DraftStep>) => ReactNode;
  /** Something else is in its place for a while; nothing of it is lost. */
  isHidden?: boolean;
  /** Below the text. */
  children: (inHand: DraftInHand) => ReactNode;
};

const never = () => () => {};

/** Paste or choose a text and correct its split. What was here before a reload is here again. */
export function DraftForm(props: Props) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // What is kept is known in the browser only; until then there is nothing to type into.
  return isInBrowser ? <FormInBrowser {...props} /> : null;
}

function FormInBrowser({ draftKey, empty, details, isHidden = false, children }: Props) {
  const [kept] = useState(() => readKeptDraft(draftKey));
  const [state, dispatch] = useReducer(reduceDraft, kept ?? empty, startDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const [isDone, setIsDone] = useState(false);
  const [isRestored, setIsRestored] = useState(kept !== null);
  const { draft } = state;
  const keeping = useKeptDraft(draftKey, draft, isDone);
  const splitting = useSplit(
    {
      source: draft.source.text,
      format: draft.format,
      language: draft.isSet.language ? draft.language : undefined,
    },
    !draft.isCorrected && problem === null,
    (result) => {
      if (result.status === "split") dispatch({ type: "split", blocks: result.blocks, language: result.language });
      else dispatch({ type: "split", blocks: [], language: draft.language });
      if (result.status === "too-long") setProblem("This text has too many characters or lines. Publish it in parts.");
    },
  );

  return (
    <>
      <div hidden={isHidden}>
        {isRestored && (
          <p className={styles.restored} role="status">
            What you had typed here is back.{" "}
            <Button
              size="small"
              onClick={() => {
                dispatch({ type: "start-over", draft: empty });
                setIsRestored(false);
              }}
            >
              Start over
            </Button>
          </p>
        )}
        <div className={styles.columns}>
          <div className={styles.side}>
            <SourcePanel
              source={draft.source}
              format={draft.format}
              problem={problem}
              onProblem={setProblem}
              onChange={(source, format) => {
                setProblem(null);
                dispatch({ type: "source", source, format });
              }}
              onFormat={(format) => dispatch({ type: "detail", change: { format } })}
            />
            {details?.(draft, dispatch)}
          </div>
          <SplitEditor
            draft={draft}
            canUndo={state.past.length > 0}
            canRedo={state.future.length > 0}
            isSplitting={splitting.isSplitting}
            hasFailed={splitting.hasFailed}
            dispatch={dispatch}
          />
        </div>
      </div>
      {children({
        draft,
        dispatch,
        keeping: isUntouched(draft) ? "kept" : keeping,
        isBlocked: problem !== null || splitting.isSplitting,
        onPublished: () => setIsDone(true),
      })}
    </>
  );
}
