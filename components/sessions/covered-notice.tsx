"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { Notice } from "@/components/ui/notice";
import type { DocumentView } from "@/lib/schemas/document";
import type { LiveEvent } from "@/lib/schemas/live-event";
import styles from "./covered-notice.module.css";

/** Says what is covered while one takes part in a hidden round; comes and goes with the round. Inside a LiveProvider. */
export function CoveredNotice({ coveredBy }: Pick<DocumentView, "coveredBy">) {
  const router = useRouter();
  const hasBegun = useRef(false);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type !== "resync") return;
      // The first comes with the stream, a later one when what may be seen has changed.
      if (hasBegun.current) router.refresh();
      hasBegun.current = true;
    },
    [router],
  );
  useLiveEvents(hear);
  if (!coveredBy) return null;
  return (
    <div className={styles.notice}>
      <Notice>
        <p>
          You take part in a hidden round of <Link href={`/sessions/${coveredBy.sessionId}`}>{coveredBy.title}</Link>.
          Until it is revealed, what others have written since the session began, their ratings and the source record’s
          score are covered.
        </p>
      </Notice>
    </div>
  );
}
