"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { useSession } from "../session-context";
import { inHalves, useJoinCode } from "../use-join-code";
import styles from "./invite-panel.module.css";

const QrCode = lazy(() => import("./qr-code"));

/** How people come in: a code for phones, and a link that can be read off a wall. */
export function InvitePanel() {
  const { session, act } = useSession();
  const { link, problem, renew, close } = useJoinCode();
  /** What was pressed, until the server has said so. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { id, version, admitsAll, state } = session;

  async function admitAll(isOn: boolean) {
    setChosen(isOn);
    await act({ method: "PATCH", path: `/sessions/${id}`, body: { admitsAll: isOn }, basedOn: version });
    setChosen(null);
  }

  return (
    <section className={styles.panel} aria-labelledby="invite">
      <h2 id="invite">Come in</h2>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {state === "DRAFT" && <Notice>The link opens once you start the session.</Notice>}
      {link && (
        <div className={styles.ways}>
          <div className={styles.code}>
            <Suspense fallback={null}>
              <QrCode text={link.address} name="QR code of the link into the session" />
            </Suspense>
          </div>
          <div className={styles.words}>
            <p className={styles.link}>
              <span>{`${new URL(link.address).host}/join`}</span>
              <b>{inHalves(link.code)}</b>
            </p>
            <CopyField label="Link" value={link.address} />
            <p className={styles.quiet}>
              {`Open until ${new Intl.DateTimeFormat("en-GB", { weekday: "long", hour: "2-digit", minute: "2-digit" }).format(new Date(link.expiresAt))}. `}
              A name is enough; nothing else of the team can be seen.
              {isOnThisComputerAlone(link.address) &&
                " This address is this computer’s own: for other devices, open the product by its name in your network."}
            </p>
            <div className={styles.buttons}>
              <Button size="small" onClick={() => void renew()}>
                New link
              </Button>
              <Button size="small" onClick={() => void close()}>
                Close the link
              </Button>
            </div>
          </div>
        </div>
      )}
      {link === null && (
        <div className={styles.closed}>
          <p>No link is open: nobody else can come in by themselves.</p>
          <Button onClick={() => void renew()}>Open a link</Button>
        </div>
      )}
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={chosen ?? admitsAll}
          onChange={(event) => void admitAll(event.target.checked)}
        />
        Let everybody in at once who has the link
      </label>
    </section>
  );
}

const isOnThisComputerAlone = (address: string) => /^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);
