"use client";

import { type ComponentType, Suspense, lazy, useState } from "react";
import { flushSync } from "react-dom";
import type { ComposerProps, EditorProps } from "./composer-editor";
import { PlainComposer } from "./plain-composer";

// The editor weighs as much as the rest of the page: it comes when somebody begins to write.
const Editor = lazy(loadEditor);

export function Composer(props: ComposerProps) {
  const [isReady, setIsReady] = useState(false);
  return (
    <>
      {!isReady && <PlainComposer {...props} />}
      <Suspense>
        <Editor
          {...props}
          isShown={isReady}
          // At once, and the editor takes the focus in the same task: no key falls between the two fields.
          onReady={() => flushSync(() => setIsReady(true))}
        />
      </Suspense>
    </>
  );
}

/** Fetches the editor ahead of its use, for example when a passage is selected. */
export function preloadEditor() {
  void loadEditor();
}

/** Often enough that the editor is there soon after the connection is. */
const RETRY_MS = 3_000;

/** Offline it cannot come: the plain field stays until it can. */
async function loadEditor(): Promise<{ default: ComponentType<EditorProps> }> {
  try {
    return await import("./composer-editor");
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return loadEditor();
  }
}
