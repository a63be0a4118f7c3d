"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { DocumentState, EditDocument, LibraryDocument } from "@/lib/schemas/document";
import styles from "./library.module.css";

type Props = { document: DocumentState & Pick<LibraryDocument, "editions"> };

/** Rename, archive and restore: done at once, and undone from the toast; and the way to a new version of each text. */
export function DocumentActions({ document }: Props) {
  const router = useRouter();
  const toast = useToast();
  const [isRenaming, setIsRenaming] = useState(false);
  const [title, setTitle] = useState(document.title);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function save(edit: EditDocument, basedOn: number): Promise<DocumentState> {
    const state = await ask<DocumentState>(`/documents/${document.id}`, { method: "PATCH", body: edit, basedOn });
    router.refresh();
    return state;
  }

  /** Saves, says so, and offers the way back. */
  async function change(edit: EditDocument, reverse: EditDocument, message: string) {
    const { version } = await save(edit, document.version);
    toast({
      message,
      undo: () => save(reverse, version).then(() => undefined, sayWhy),
    });
  }

  function sayWhy(error: unknown) {
    if (!(error instanceof ApiError)) throw error;
    toast({ message: error.message, tone: "bad" });
  }

  async function rename(event: FormEvent) {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted === "") return setProblem("Give the document a title.");
    if (wanted === document.title) return setIsRenaming(false);
    setIsBusy(true);
    try {
      await change({ title: wanted }, { title: document.title }, `Renamed to “${wanted}”.`);
      setIsRenaming(false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setIsBusy(false);
    }
  }

  function startRenaming() {
    setTitle(document.title);
    setProblem(undefined);
    setIsRenaming(true);
  }

  const archive = () =>
    change({ isArchived: true }, { isArchived: false }, `Archived “${document.title}”. It can still be read.`).catch(
      sayWhy,
    );
  const restore = () =>
    change({ isArchived: false }, { isArchived: true }, `Restored “${document.title}”.`).catch(sayWhy);

  return (
    <div className={styles.actions}>
      <Menu align="end" name={`Actions for ${document.title}`} label={<span aria-hidden>⋯</span>}>
        <button type="button" onClick={startRenaming}>
          Rename…
        </button>
        {!document.isArchived &&
          document.editions.map(({ id, title, language }) => (
            <Link key={id} href={`/documents/${document.id}/editions/${id}/new-version`}>
              New version of <bdi lang={language}>{title}</bdi>…
            </Link>
          ))}
        {document.isArchived ? (
          <button type="button" onClick={restore}>
            Restore
          </button>
        ) : (
          <button type="button" onClick={archive}>
            Archive
          </button>
        )}
      </Menu>
      <Dialog isOpen={isRenaming} title="Rename the document" onClose={() => setIsRenaming(false)}>
        <form onSubmit={rename} className={styles.rename}>
          <TextField
            label="Title"
            value={title}
            maxLength={300}
            dir="auto"
            error={problem}
            onChange={(event) => setTitle(event.target.value)}
          />
          <div className={styles.renameEnd}>
            <Button onClick={() => setIsRenaming(false)}>Cancel</Button>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              Rename
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
