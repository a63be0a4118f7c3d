"use client";

import { useSyncExternalStore } from "react";
import { keptWords } from "@/components/annotations/kept-words";
import { useLiveState } from "@/components/live/live-provider";
import styles from "./connection.module.css";

/** Whether this page is up to date, and what is typed on it safe; nothing while all is well. */
export function Connection() {
  const state = useLiveState();
  const isDurable = useSyncExternalStore(keptWords.subscribe, keptWords.isDurable, () => true);
  return (
    <span role="status" className={styles.state}>
      {state === "reconnecting" && "Reconnecting…"}
      {state === "signed-out" && "Signed out"}
      {!isDurable && " This browser’s store is full or blocked: unsaved words last only while this page is open."}
    </span>
  );
}
