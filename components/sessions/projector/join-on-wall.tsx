"use client";

import QrCode from "../lobby/qr-code";
import { inTheRoom } from "../room/room-words";
import { useSession } from "../session-context";
import styles from "./projector.module.css";
import { useJoinLink } from "./use-join-link";

/** While people come in: how they do. */
export function JoinOnWall() {
  const { session } = useSession();
  const link = useJoinLink();
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
            <p className={styles.code}>{`${link.code.slice(0, 5)} ${link.code.slice(5)}`}</p>
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
