"use client";

import { Dialog } from "@/components/ui/dialog";
import styles from "./keys-dialog.module.css";
import { useReading } from "./reader-context";
import { READER_KEYS } from "./reader-keys";
import { type KeyRow, showKeys } from "./text/key-table";
import { BAR_KEYS, CHOOSING_KEYS, TEXT_KEYS } from "./text/passage-keys";

const PARTS: readonly { part: string; rows: readonly KeyRow[] }[] = [
  { part: "On the page", rows: [...READER_KEYS, ...TEXT_KEYS] },
  { part: "While one chooses a passage", rows: CHOOSING_KEYS },
  { part: "On a selected passage", rows: BAR_KEYS },
];

export function KeysDialog() {
  const { isKeysOpen, setKeysOpen, singleKeys, setSingleKeys } = useReading();
  return (
    <Dialog isOpen={isKeysOpen} title="Keys" onClose={() => setKeysOpen(false)}>
      <label className={styles.switch}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
        Use single letters as keys
      </label>
      {PARTS.map(({ part, rows }) => (
        <table key={part} className={styles.keys}>
          <caption>{part}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.does}>
                <th scope="row">
                  {showKeys(row).map((chord) => (
                    <span key={chord.join()}>
                      {chord.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </span>
                  ))}
                </th>
                <td>{row.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Dialog>
  );
}
