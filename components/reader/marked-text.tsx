"use client";

import { type ReactNode, useMemo, useState } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import { useMarkedText } from "./reading-aids";
import { MarkedBlock } from "./text/marked-block";
import { VersionText } from "./version-text";

type Props = { title: string; underTitle: ReactNode; children: ReactNode };

/** The text as the server rendered it, or, where one wishes so, drawn anew with its notes as marks. */
export function TextOrMarkedText({ children, ...props }: Props) {
  const [isMarked] = useMarkedText();
  return isMarked ? <MarkedText {...props} /> : children;
}

function MarkedText({ title, underTitle }: Omit<Props, "children">) {
  const { document, version, quote } = useNotes();
  // The words are in the page: they are read from the text that this one takes the place of.
  const [text] = useState(() => quote({ start: 0, end: Infinity }));
  const edition = document.editions.find(({ id }) => id === version.editionId);
  // Once: what changes with the notes is heard by each block for itself.
  return useMemo(
    () =>
      edition && (
        <VersionText
          edition={edition}
          version={{ ...version, text }}
          title={title}
          underTitle={underTitle}
          contentOf={(block) => <MarkedBlock text={text} block={block} />}
        />
      ),
    [edition, version, text, title, underTitle],
  );
}
