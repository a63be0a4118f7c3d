"use client";

import { Dialog } from "@/components/ui/dialog";
import { EmptyNotes } from "./empty-notes";
import { NoteFilters } from "./note-filters";
import { NotesByClause } from "./notes-by-clause";
import { useNotes } from "./notes-context";

type Props = { isOpen: boolean; onClose: () => void };

/** The notes as a list to read through, for whom a margin full of cards is no way to read. */
export function NoteListDialog({ isOpen, onClose }: Props) {
  const { activate } = useNotes();
  return (
    <Dialog isOpen={isOpen} title="Notes" onClose={onClose}>
      <NoteFilters />
      <EmptyNotes />
      <NotesByClause
        onChoose={({ id }) => {
          onClose();
          // Once the dialog has given the focus back, so that Esc in the note leads there, too.
          requestAnimationFrame(() => activate(id, { scroll: true, focus: true }));
        }}
      />
    </Dialog>
  );
}
