"use client";

import { useState } from "react";
import { sayStatus } from "@/lib/brief/brief-words";
import { Button } from "@/components/ui/button";
import { useCopyLink } from "@/components/ui/use-copy-link";
import styles from "./brief-bar.module.css";
import { useBriefDesk } from "./brief-context";
import { DownloadMenu } from "./download-menu";
import { FreezeDialog } from "./freeze-dialog";
import { ShareDialog } from "./share-dialog";

/** Above the sheet: how final it is, and what can be done with it. */
export function BriefBar() {
  const desk = useBriefDesk();
  const copy = useCopyLink();
  const [dialog, setDialog] = useState<"share" | "freeze" | null>(null);
  if (!desk) return null;
  const { view } = desk;
  const { can } = view;
  const close = () => setDialog(null);
  return (
    <div className={styles.bar} data-off-paper="">
      <p className={styles.status} role="status">
        {sayStatus(view.frozenAt)}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => (can.share ? setDialog("share") : void copy(window.location.href))}>Copy link</Button>
        <DownloadMenu sessionId={view.brief.session.id} />
        {(can.freeze || can.whyNotFreeze) && (
          <Button variant="primary" onClick={() => setDialog("freeze")}>
            Freeze
          </Button>
        )}
      </div>
      <ShareDialog isOpen={dialog === "share"} onClose={close} />
      <FreezeDialog isOpen={dialog === "freeze"} onClose={close} />
    </div>
  );
}
