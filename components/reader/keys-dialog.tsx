"use client";

import { Dialog } from "@/components/ui/dialog";
import styles from "./keys-dialog.module.css";
import { type KeyRow, showKeys } from "./text/key-table";
import { useSingleKeys } from "./use-single-keys";

export type KeyPart = { part: string; rows: readonly KeyRow[] };

type Props = { isOpen: boolean; onClose: () => void; parts: readonly KeyPart[] };

/** What the keys of a page do, and the switch for those that are single letters and digits. */
export function KeysDialog({ isOpen, onClose, parts }: Props) {
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog isOpen={isOpen} title="Keys" onClose={onClose}>
      <label className={styles.switch}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
        Use single letters as keys
      </label>
      {parts.map(({ part, rows }) => (
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
