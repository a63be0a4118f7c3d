"use client";

import { Dialog } from "@/components/ui/dialog";
import styles from "./keys-dialog.module.css";
import { useReading } from "./reader-context";
import { READER_KEYS } from "./reader-keys";
import { PASSAGE_KEYS } from "./text/passage-keys";

export function KeysDialog() {
  const { isKeysOpen, setKeysOpen, singleKeys, setSingleKeys } = useReading();
  return (
    <Dialog isOpen={isKeysOpen} title="Keys" onClose={() => setKeysOpen(false)}>
      <label className={styles.switch}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
        Use single letters as keys
      </label>
      <table className={styles.keys}>
        <tbody>
          {[...READER_KEYS, ...PASSAGE_KEYS].map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
