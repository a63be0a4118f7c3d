"use client";

import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { useSession } from "../session-context";
import styles from "./invite-panel.module.css";
import { useJoinCode } from "./use-join-code";

const QrCode = lazy(() => import("./qr-code"));

/** How people come in: a code for phones, and a link that can be read off a wall. */
export function InvitePanel() {
  const { session, act } = useSession();
  const { joinCode, problem, renew, close } = useJoinCode();
  const origin = useOrigin();
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
      {joinCode && origin && (
        <div className={styles.ways}>
          <div className={styles.code}>
            <Suspense fallback={null}>
              <QrCode text={`${origin}/join/${joinCode.code}`} name="QR code of the link into the session" />
            </Suspense>
          </div>
          <div className={styles.words}>
            <p className={styles.link}>
              <span>{`${new URL(origin).host}/join`}</span>
              <b>{inHalves(joinCode.code)}</b>
            </p>
            <CopyField label="Link" value={`${origin}/join/${joinCode.code}`} />
            <p className={styles.quiet}>
              {`Open until ${new Intl.DateTimeFormat("en-GB", { weekday: "long", hour: "2-digit", minute: "2-digit" }).format(new Date(joinCode.expiresAt))}. `}
              A name is enough; nothing else of the team can be seen.
              {isOnThisComputerAlone(origin) &&
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
      {joinCode === null && (
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

const nothingToWaitFor = () => () => {};

/** Of the address that this page was opened by: the one by which others reach it, too. */
function useOrigin(): string | null {
  return useSyncExternalStore(
    nothingToWaitFor,
    () => window.location.origin,
    () => null,
  );
}

/** Ten letters are read in two breaths. */
const inHalves = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`;

const isOnThisComputerAlone = (origin: string) => /^(localhost|127\.|\[::1\])/.test(new URL(origin).hostname);
