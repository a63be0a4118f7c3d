"use client";

import { DetailsPanel } from "./details-panel";
import { EMPTY_DRAFT } from "./draft";
import { DraftForm } from "./draft-form";
import { newDocumentKey } from "./keep-draft";
import { type Me, PublishBar } from "./publish-bar";

type Props = { teamId: string; me: Me };

/** Paste or choose a text, correct its split, say what it is, publish. */
export function NewDocument({ teamId, me }: Props) {
  return (
    <DraftForm
      draftKey={newDocumentKey(me.id, teamId)}
      empty={EMPTY_DRAFT}
      details={(draft, dispatch) => (
        <DetailsPanel draft={draft} onChange={(change) => dispatch({ type: "detail", change })} />
      )}
    >
      {({ draft, keeping, isBlocked, onPublished }) => (
        <PublishBar
          teamId={teamId}
          me={me}
          draft={draft}
          keeping={keeping}
          isBlocked={isBlocked}
          onPublished={onPublished}
        />
      )}
    </DraftForm>
  );
}
