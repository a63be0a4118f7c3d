"use client";

import Link from "next/link";
import { useEffect } from "react";
import { Menu } from "@/components/ui/menu";
import type { TeamDto } from "@/lib/schemas/team";
import styles from "./team-switcher.module.css";

const A_YEAR_IN_SECONDS = 31_536_000;

/** The team one is in, and the way to the others. The last team looked at is where "/" leads next time. */
export function TeamSwitcher({ teams, currentId }: { teams: readonly TeamDto[]; currentId: string }) {
  useEffect(() => {
    document.cookie = `team=${currentId}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
  }, [currentId]);
  const current = teams.find(({ id }) => id === currentId);

  return (
    <Menu
      name={`Team: ${current?.name ?? "none"}`}
      label={
        <>
          <span className={styles.name}>{current?.name ?? "Teams"}</span>
          <span aria-hidden>▾</span>
        </>
      }
    >
      {current && <Link href={`/teams/${current.id}`}>Library</Link>}
      {current && <Link href={`/teams/${current.id}/members`}>Members</Link>}
      {current && <Link href={`/teams/${current.id}/criteria`}>Criteria</Link>}
      <hr />
      {teams.map(({ id, name }) => (
        <Link key={id} href={`/teams/${id}`} aria-current={id === currentId ? "true" : undefined}>
          {name}
        </Link>
      ))}
      <Link href="/teams/new">New team…</Link>
    </Menu>
  );
}
