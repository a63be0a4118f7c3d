"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SessionView } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import { PinDialog } from "./pin-dialog";
import styles from "./talk.module.css";

type Props = { clause: SessionView["clauses"][number]; versionId: string };

/** The clause's own words that the brief will quote. */
export function Quotes({ clause, versionId }: Props) {
  const { session, act } = useSession();
  const [isOpen, setOpen] = useState(false);
  const pins = session.pins.filter(({ clauseId }) => clauseId === clause.id);
  const mayPin = session.can.speak && !session.isBriefFrozen;
  if (pins.length === 0 && !mayPin) return null;
  const languageOf = (id: string) => session.versions.find((version) => version.id === id)?.language;
  return (
    <section className={styles.part} aria-labelledby="quotes">
      <h2 id="quotes" className={styles.name}>
        Quotes for the brief
      </h2>
      {pins.length === 0 && <p className={styles.none}>None yet.</p>}
      <ul className={styles.quotes}>
        {pins.map((pin) => (
          <li key={pin.id}>
            <blockquote lang={languageOf(pin.versionId)} dir="auto">
              {pin.exact}
            </blockquote>
            {mayPin && (pin.isMine || session.can.steer) && (
              <Button
                size="small"
                variant="quiet"
                onClick={() => void act({ method: "DELETE", path: `/pins/${pin.id}` })}
              >
                Take away<span className="visually-hidden"> “{pin.exact.slice(0, 40)}”</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayPin && (
        <>
          <Button size="small" onClick={() => setOpen(true)}>
            Pin a quote
          </Button>
          <PinDialog clause={clause} versionId={versionId} isOpen={isOpen} onClose={() => setOpen(false)} />
        </>
      )}
    </section>
  );
}
