import { Fragment } from "react";
import { splitText } from "@/lib/brief/split-text";

/** Words that somebody typed, as paragraphs with what is bold in them. */
export function Paragraphs({ text }: { text: string }) {
  return splitText(text).map((runs, at) => (
    <p key={at} dir="auto">
      {runs.map(({ text: words, isStrong }, within) =>
        isStrong ? <b key={within}>{words}</b> : <Fragment key={within}>{words}</Fragment>,
      )}
    </p>
  ));
}
