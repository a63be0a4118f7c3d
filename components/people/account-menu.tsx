"use client";

import Link from "next/link";
import { signOut } from "next-auth/react";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import type { Theme } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import styles from "./account-menu.module.css";

type Props = {
  person: { personId: string; name: string; email: string };
  theme: Theme;
  /** The team one is in: its pages are offered here too, because a narrow screen has no room for the switcher. */
  teamId?: string;
};

export function AccountMenu({ person, theme, teamId }: Props) {
  return (
    <Menu align="end" name={`Account: ${person.name}`} label={<Avatar id={person.personId} name={person.name} />}>
      <p className={styles.who}>
        <b>{person.name}</b>
        <br />
        {person.email}
      </p>
      <hr />
      {teamId && <Link href={`/teams/${teamId}`}>Library</Link>}
      {teamId && <Link href={`/teams/${teamId}/members`}>Members</Link>}
      {teamId && <Link href={`/teams/${teamId}/criteria`}>Criteria</Link>}
      <Link href="/account">Account and devices</Link>
      <ThemeSwitch initial={theme} />
      <hr />
      <button type="button" onClick={() => void signOut({ callbackUrl: "/sign-in" })}>
        Sign out
      </button>
    </Menu>
  );
}
