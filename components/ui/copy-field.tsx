"use client";

import { useId, useRef, useState } from "react";
import { Button } from "./button";
import styles from "./copy-field.module.css";

/** Something to pass on, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid("Copied");
    } catch {
      // Without https there is no clipboard for pages: what is selected can be copied by hand.
      setSaid("Selected: press Ctrl+C or ⌘C");
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input ref={input} id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button variant="primary" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
