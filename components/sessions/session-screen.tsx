"use client";

import type { ReactNode } from "react";
import { Lobby } from "./lobby/lobby";
import { Room } from "./room/room";
import { RoundScreen } from "./round/round-screen";
import { useSession } from "./session-context";

/** What a session shows in the state it is in. @param texts of each version, by its id: the clauses' words, set by the server. */
export function SessionScreen({ texts }: { texts: ReadonlyMap<string, ReadonlyMap<string, ReactNode>> }) {
  const { session } = useSession();
  switch (session.state) {
    case "DRAFT":
    case "READING":
      return <Lobby texts={texts} />;
    case "ROUND_OPEN":
    case "ROUND_CLOSED":
      return <RoundScreen />;
    case "DISCUSSION":
    case "DECIDED":
    case "ARCHIVED":
      return <Room texts={texts} />;
  }
}
