"use client";

import { useState } from "react";
import { EMPTY_DRAFT } from "@/components/documents/new/draft";
import { DraftForm } from "@/components/documents/new/draft-form";
import { newVersionKey } from "@/components/documents/new/keep-draft";
import type { Me } from "@/components/documents/new/publish-bar";
import type { EditionView } from "@/lib/schemas/document";
import type { VersionPreview } from "@/lib/schemas/new-version";
import { DifferenceView } from "./difference-view";
import { VersionBar } from "./version-bar";
import { useVersionRequests } from "./use-version-requests";

type Props = { documentId: string; edition: EditionView; me: Me };

/** The text first, as for a new document; then what it changes and what becomes of the notes; then it is published. */
export function NewVersion({ documentId, edition, me }: Props) {
  const { id, language, direction, status } = edition;
  const [preview, setPreview] = useState<VersionPreview | null>(null);
  const requests = useVersionRequests({ documentId, editionId: id, me, onPreview: setPreview });
  // What the edition is has been said already: no guess changes it.
  const isSet = { format: false, title: true, language: true, direction: true };
  return (
    <DraftForm
      draftKey={newVersionKey(me.id, id)}
      empty={{ ...EMPTY_DRAFT, language, direction, status, isSet }}
      isHidden={preview !== null}
    >
      {({ draft, dispatch, keeping, isBlocked, onPublished }) => (
        <>
          {preview && (
            <DifferenceView
              preview={preview}
              documentId={documentId}
              language={language}
              direction={direction}
              onSameAs={(blockIndex, sameAs) => {
                const blocks = draft.blocks.with(blockIndex, { ...draft.blocks[blockIndex]!, sameAs });
                dispatch({ type: "correct", blocks });
                requests.compare(blocks);
              }}
            />
          )}
          <VersionBar
            documentId={documentId}
            me={me}
            preview={preview}
            keeping={keeping}
            isBlocked={isBlocked}
            requests={requests}
            onCompare={() => requests.compare(draft.blocks)}
            onBack={() => {
              requests.forgive();
              setPreview(null);
            }}
            onPublish={() => preview && requests.publish(draft, preview.previous.id, onPublished)}
          />
        </>
      )}
    </DraftForm>
  );
}
