"use client";

import { Suspense, lazy, useRef } from "react";
import type { ComposerProps } from "./composer-editor";
import { EarlyField } from "./early-field";

// The editor weighs as much as the rest of the page: it comes when somebody begins to write.
const Editor = lazy(() => import("./composer-editor"));

export function Composer(props: Omit<ComposerProps, "takeEarly">) {
  const early = useRef("");
  function takeEarly() {
    const words = early.current;
    early.current = "";
    return words;
  }
  return (
    <Suspense fallback={<EarlyField {...props} words={early} />}>
      <Editor {...props} takeEarly={takeEarly} />
    </Suspense>
  );
}

/** Fetches the editor ahead of its use, for example when a passage is selected. */
export function preloadEditor() {
  void import("./composer-editor");
}
