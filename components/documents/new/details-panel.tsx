"use client";

import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Draft } from "./draft";
import { listLanguages } from "./languages";
import styles from "./new-document.module.css";

type Change = Partial<Pick<Draft, "title" | "language" | "direction" | "status">>;

/** What the text is called, written in, and is. Guessed where it can be; a person's word stands. */
export function DetailsPanel({ draft, onChange }: { draft: Draft; onChange: (change: Change) => void }) {
  const { title, language, direction, status } = draft;
  return (
    <div className={styles.details}>
      <TextField
        label="Title"
        name="title"
        value={title}
        maxLength={300}
        dir="auto"
        autoComplete="off"
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <SelectField label="Language" value={language} onChange={(event) => onChange({ language: event.target.value })}>
        {listLanguages(language).map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Written"
        value={direction}
        onChange={(event) => onChange({ direction: event.target.value as Draft["direction"] })}
      >
        <option value="LTR">Left to right</option>
        <option value="RTL">Right to left</option>
      </SelectField>
      <SelectField
        label="This is"
        value={status}
        onChange={(event) => onChange({ status: event.target.value as Draft["status"] })}
      >
        <option value="OFFICIAL">The official text</option>
        <option value="OFFICIAL_EXCERPT">An excerpt of the official text</option>
        <option value="WORKING_PARAPHRASE">A working paraphrase</option>
        <option value="TRANSLATION">A translation</option>
      </SelectField>
    </div>
  );
}
