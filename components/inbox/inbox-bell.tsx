"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { EnsureLive, useLiveEvents } from "@/components/live/live-provider";
import type { Unread } from "@/lib/schemas/inbox";
import type { LiveEvent } from "@/lib/schemas/live-event";
import styles from "./inbox-bell.module.css";
import { inboxOf } from "./inbox-store";

type Props = { personId: string; told: Unread };

/** The way to the inbox, with how much is unread in it, as it is now. */
export function InboxBell(props: Props) {
  return (
    <EnsureLive personId={props.personId}>
      <Bell {...props} />
    </EnsureLive>
  );
}

const MOST_SHOWN = 99;

function Bell({ personId, told }: Props) {
  const [store] = useState(() => inboxOf(personId));
  const unread = useSyncExternalStore(store.subscribe, store.get, () => null) ?? told;
  const { count } = unread;
  const isHere = usePathname() === "/inbox";
  useEffect(() => store.tell(told), [store, told]);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type === "inbox" || event.type === "resync") void store.refresh();
    },
    [store],
  );
  useLiveEvents(hear);

  return (
    <>
      <Link
        href="/inbox"
        className={styles.bell}
        aria-label={count > 0 ? `Inbox, ${count} unread` : "Inbox"}
        aria-current={isHere ? "page" : undefined}
        title="Inbox"
      >
        <svg viewBox="0 0 16 16" aria-hidden>
          <path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1.25h-11zM6.5 14.5a1.6 1.6 0 0 0 3 0" />
        </svg>
        {count > 0 && (
          <span aria-hidden className={styles.count}>
            {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
          </span>
        )}
      </Link>
      <Arrival count={count} />
    </>
  );
}

/** Says that something has come, to those who do not see the number; not how much there is when the page opens. */
function Arrival({ count }: { count: number }) {
  const [known, setKnown] = useState({ count, hasCome: false });
  if (count !== known.count) setKnown({ count, hasCome: count > known.count });
  return (
    <span role="status" className="visually-hidden">
      {known.hasCome && `New in your inbox: ${count} unread.`}
    </span>
  );
}
