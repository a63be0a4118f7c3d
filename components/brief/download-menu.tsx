"use client";

import { Menu } from "@/components/ui/menu";
import styles from "./brief-bar.module.css";

const FORMATS = [
  { format: "docx", name: "Word" },
  { format: "md", name: "Markdown" },
  { format: "json", name: "JSON" },
] as const;

export function DownloadMenu({ sessionId }: { sessionId: string }) {
  return (
    <Menu align="end" name="Download" label="Download ▾" className={styles.download}>
      {FORMATS.map(({ format, name }) => (
        <a key={format} href={`/api/v1/sessions/${sessionId}/brief/file?format=${format}`} download>
          {name}
        </a>
      ))}
      <hr />
      <button type="button" onClick={() => window.print()}>
        Print or save as PDF
      </button>
    </Menu>
  );
}
