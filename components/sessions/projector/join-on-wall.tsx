"use client";

import QrCode from "../lobby/qr-code";
import { inTheRoom } from "../session-words";
import { useSession } from "../session-context";
import { inHalves, useJoinCode } from "../use-join-code";
import styles from "./projector.module.css";

/** While people come in: how they do. */
export function JoinOnWall() {
  const { session } = useSession();
  const { link } = useJoinCode(session.can.steer);
  const present = inTheRoom(session.participants);
  return (
    <div className={styles.join}>
      <div>
        <p className={styles.over} dir="auto">
          {session.document.title}
        </p>
        <h1 className={styles.title}>Come in</h1>
        {link ? (
          <>
            <p>Point your phone at the code, or type</p>
            <p className={styles.address}>{link.address.replace(/^https?:\/\//, "").replace(/\/[^/]+$/, "")}</p>
            <p className={styles.code}>{inHalves(link.code)}</p>
          </>
        ) : (
          <p>Read the text and write notes: the first round opens soon.</p>
        )}
        <p className={styles.figure}>{present === 1 ? "1 person is here" : `${present} people are here`}</p>
      </div>
      {link && (
        <div className={styles.qr}>
          <QrCode text={link.address} name="QR code of the link into the session" />
        </div>
      )}
    </div>
  );
}
