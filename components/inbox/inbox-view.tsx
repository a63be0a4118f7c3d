"use client";

import { useRef, useState } from "react";
import { KeysDialog } from "@/components/reader/keys-dialog";
import { Button } from "@/components/ui/button";
import type { Inbox, InboxFilter, InboxPlaces, NotificationDto } from "@/lib/schemas/inbox";
import { EmptyInbox } from "./empty-inbox";
import { InboxFilters } from "./inbox-filters";
import { INBOX_KEYS } from "./inbox-keys";
import { InboxRow } from "./inbox-row";
import styles from "./inbox-view.module.css";
import { useInbox } from "./use-inbox";
import { useInboxKeys } from "./use-inbox-keys";

type Props = { personId: string; filter: InboxFilter; inbox: Inbox; places: InboxPlaces };

/** What concerns one, the newest first. */
export function InboxView({ personId, filter, inbox, places }: Props) {
  const { shown, hasMore, isLoading, more, readAll, finish, setRead } = useInbox(personId, filter, inbox);
  const [areKeysListed, setKeysListed] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const linkAt = (at: number) => list.current?.children[at]?.querySelector<HTMLElement>("a") ?? null;
  const focusedAt = () => {
    const row = document.activeElement?.closest<HTMLElement>("[data-notification]");
    return shown.findIndex(({ id }) => id === row?.dataset["notification"]);
  };
  function withFocused(act: (notification: NotificationDto) => void): boolean {
    const focused = shown[focusedAt()];
    if (focused) act(focused);
    return focused !== undefined;
  }
  /** The focus goes on to the line after it, so that one hand works through the list. */
  function finishAndGoOn(notification: NotificationDto) {
    const at = shown.findIndex(({ id }) => id === notification.id);
    (linkAt(at + 1) ?? linkAt(at - 1) ?? heading.current)?.focus();
    finish(notification);
  }
  function step(by: number): boolean {
    const at = focusedAt();
    linkAt(at < 0 ? 0 : at + by)?.focus();
    return true;
  }
  useInboxKeys({
    next: () => step(1),
    previous: () => step(-1),
    // The line is a link: the browser opens it.
    open: () => false,
    finish: () => withFocused(finishAndGoOn),
    toggleRead: () => withFocused((each) => setRead(each, !each.isRead)),
    listKeys: () => (setKeysListed(true), true),
  });

  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          Inbox
        </h1>
        <Button size="small" variant="quiet" className={styles.keys} onClick={() => setKeysListed(true)}>
          Keys
        </Button>
        <Button size="small" disabled={!shown.some(({ isRead }) => !isRead)} onClick={() => void readAll()}>
          Mark all read
        </Button>
      </header>
      <InboxFilters filter={filter} places={places} />
      {shown.length === 0 && !hasMore && <EmptyInbox filter={filter} />}
      {/* A list without markers is none to VoiceOver unless it says so. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul ref={list} role="list" aria-label="Inbox" className={styles.list}>
        {shown.map((notification) => (
          <InboxRow
            key={notification.id}
            notification={notification}
            hasTeams={places.length > 1}
            onOpen={() => notification.isRead || setRead(notification, true)}
            onSetRead={(isRead) => setRead(notification, isRead)}
            onFinish={() => finishAndGoOn(notification)}
          />
        ))}
      </ul>
      {hasMore && (
        <Button isBusy={isLoading} className={styles.more} onClick={() => void more()}>
          Show older
        </Button>
      )}
      <KeysDialog
        isOpen={areKeysListed}
        onClose={() => setKeysListed(false)}
        parts={[{ part: "In the inbox", rows: INBOX_KEYS }]}
      />
    </main>
  );
}
