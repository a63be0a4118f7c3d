import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import type { RoundDto } from "@/lib/schemas/session";
import styles from "./round-screen.module.css";

/** The seal of a round that was closed: what it is for, and what one can keep of it. */
export function SealCard({ round: { id, ordinal, commitment, mine, records } }: { round: RoundDto }) {
  if (!commitment) return null;
  return (
    <section className={styles.seal} aria-labelledby="seal">
      <h2 id="seal">Sealed</h2>
      <p>
        This number was made of all answers before anybody saw one. If an answer were changed afterwards, it would be
        another number: keep it, and nobody can do so unseen.
      </p>
      <CopyField label={`Commitment of round ${ordinal}`} value={commitment} />
      <p className={styles.buttons}>
        <a className={buttonClass()} href={`/api/v1/rounds/${id}/seal`} download={`round-${ordinal}-seal.json`}>
          {mine
            ? "Download with your own answers"
            : records?.length
              ? "Download with what you entered"
              : "Download the seal"}
        </a>
        <Link href="/verify">Check a seal</Link>
      </p>
    </section>
  );
}
