"use client";

import { Suspense, lazy, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ComposerProps } from "./composer-editor";
import { EarlyField } from "./early-field";

// The editor weighs as much as the rest of the page: it comes when somebody begins to write.
const Editor = lazy(() => import("./composer-editor"));

export function Composer(props: Omit<ComposerProps, "takeEarly" | "isShown" | "onReady">) {
  const early = useRef("");
  const [isReady, setIsReady] = useState(false);
  function takeEarly() {
    const words = early.current;
    early.current = "";
    return words;
  }
  return (
    <>
      {!isReady && <EarlyField {...props} words={early} />}
      <Suspense>
        <Editor
          {...props}
          isShown={isReady}
          takeEarly={takeEarly}
          // At once, and the editor takes the focus in the same task: no key falls between the two fields.
          onReady={() => flushSync(() => setIsReady(true))}
        />
      </Suspense>
    </>
  );
}

/** Fetches the editor ahead of its use, for example when a passage is selected. */
export function preloadEditor() {
  void import("./composer-editor");
}
