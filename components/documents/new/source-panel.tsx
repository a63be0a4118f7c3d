"use client";

import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import {
  type Decoded,
  ENCODINGS,
  type Encoding,
  MAX_FILE_BYTES,
  decodeAs,
  decodeText,
  nameBinary,
} from "./decode-text";
import type { Draft, Source } from "./draft";
import { guessFormat } from "./guess-format";
import styles from "./new-document.module.css";

type Props = {
  source: Source;
  format: Draft["format"];
  /** Why the text as it is cannot be published. */
  problem: string | null;
  onProblem: (problem: string | null) => void;
  onChange: (source: Source, format: Draft["format"] | null) => void;
  onFormat: (format: Draft["format"]) => void;
};

const TOO_LARGE = "This is larger than 2 MB, the most that one document takes. Publish it in parts.";

/** Where the text comes from: typed or pasted, or a file chosen or dropped. */
export function SourcePanel({ source, format, problem: textProblem, onProblem, onChange, onFormat }: Props) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  /** Why the file last chosen was not taken; the text before it stays. */
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The bytes of the file, to read them again in another encoding. Gone after a reload: the text is kept, not the file. */
  const [file, setFile] = useState<{ bytes: Uint8Array; isSure: boolean } | null>(null);

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    if (chosen.size > MAX_FILE_BYTES) return setRefusal(TOO_LARGE);
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const binary = nameBinary(bytes);
    if (binary) {
      return setRefusal(
        `“${chosen.name}” is ${binary}. Save it as plain text (.txt), or copy its text and paste it here.`,
      );
    }
    const decoded = decodeText(bytes);
    if (decoded.text.trim() === "") return setRefusal(`“${chosen.name}” is empty. Choose a file with text in it.`);
    setRefusal(null);
    setFile({ bytes, isSure: decoded.isSure });
    show(chosen.name, decoded);
  }

  function show(fileName: string, { text, encoding }: Pick<Decoded, "text" | "encoding">) {
    onChange({ kind: "file", fileName, encoding, text }, guessFormat(text, fileName));
  }

  function type(event: ChangeEvent<HTMLTextAreaElement>) {
    const text = event.target.value;
    setRefusal(null);
    onChange({ kind: "pasted", text }, guessFormat(text));
    if (new Blob([text]).size > MAX_FILE_BYTES) onProblem(TOO_LARGE);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  }

  const problem = refusal ?? textProblem;
  return (
    // Dropping is a convenience beside the button, which does the same by keyboard.
    <div
      className={styles.source}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {source.kind === "pasted" ? (
        <>
          <label htmlFor={id}>Text</label>
          <textarea
            id={id}
            rows={12}
            dir="auto"
            value={source.text}
            onChange={type}
            placeholder="Paste a text or Markdown here, or drop a .txt or .md file."
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            spellCheck={false}
          />
        </>
      ) : (
        <div className={styles.file}>
          <p>
            <b>
              <bdi>{source.fileName}</bdi>
            </b>
            <br />
            {source.text.length.toLocaleString("en-GB")} characters, read as {nameEncoding(source.encoding)}.
            {file && !file.isSure && " The file does not say so: check that its letters look right."}
          </p>
          {file && (
            <SelectField
              label="Read it as"
              value={source.encoding}
              onChange={(event) => {
                const encoding = event.target.value as Encoding;
                show(source.fileName, { text: decodeAs(file.bytes, encoding), encoding });
              }}
            >
              {Object.entries(ENCODINGS).map(([encoding, name]) => (
                <option key={encoding} value={encoding}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <Button size="small" onClick={() => onChange({ kind: "pasted", text: source.text }, null)}>
            Edit as text
          </Button>
        </div>
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.sourceEnd}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          aria-label="Choose a text file"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file chosen again is a change too.
            event.target.value = "";
          }}
        />
        <Button onClick={() => chooser.current?.click()}>
          {source.kind === "file" ? "Choose another file…" : "Choose a file…"}
        </Button>
        <SelectField
          label="Read as"
          isLabelHidden
          value={format}
          onChange={(event) => onFormat(event.target.value as Draft["format"])}
        >
          <option value="text">Plain text</option>
          <option value="markdown">Markdown</option>
        </SelectField>
      </div>
    </div>
  );
}

function nameEncoding(encoding: string): string {
  return (ENCODINGS as Record<string, string>)[encoding] ?? encoding;
}
