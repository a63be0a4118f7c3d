"use client";

import { useSession } from "./session-context";

export function SessionHead() {
  const { session } = useSession();
  return <header>{session.title}</header>;
}
