"use client";

import { useReducer, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { DetailsPanel } from "./details-panel";
import { EMPTY_DRAFT, reduceDraft, startDraft } from "./draft";
import { isUntouched, newDocumentKey, readKeptDraft } from "./keep-draft";
import styles from "./new-document.module.css";
import { type Me, PublishBar } from "./publish-bar";
import { SourcePanel } from "./source-panel";
import { SplitEditor } from "./split-editor";
import { useKeptDraft } from "./use-kept-draft";
import { useSplit } from "./use-split";

type Props = { teamId: string; me: Me };

const never = () => () => {};

/** Paste or choose a text, correct its split, publish. What was here before a reload is here again. */
export function NewDocument({ teamId, me }: Props) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // What is kept is known in the browser only; until then there is nothing to type into.
  return isInBrowser ? <NewDocumentForm teamId={teamId} me={me} /> : null;
}

function NewDocumentForm({ teamId, me }: Props) {
  const draftKey = newDocumentKey(me.id, teamId);
  const [kept] = useState(() => readKeptDraft(draftKey));
  const [state, dispatch] = useReducer(reduceDraft, kept ?? EMPTY_DRAFT, startDraft);
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
      {isRestored && (
        <p className={styles.restored} role="status">
          What you had typed here is back.{" "}
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: "start-over" });
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
          <DetailsPanel draft={draft} onChange={(change) => dispatch({ type: "detail", change })} />
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
      <PublishBar
        teamId={teamId}
        me={me}
        draft={draft}
        keeping={isUntouched(draft) ? "kept" : keeping}
        isBlocked={problem !== null || splitting.isSplitting}
        onPublished={() => setIsDone(true)}
      />
    </>
  );
}
