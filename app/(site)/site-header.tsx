import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { InboxBell } from "@/components/inbox/inbox-bell";
import { AccountMenu } from "@/components/people/account-menu";
import { TeamSwitcher } from "@/components/teams/team-switcher";
import { AppHeader, type HeaderTab } from "@/components/ui/app-header";
import { Badge } from "@/components/ui/badge";
import { parseTheme } from "@/components/ui/theme";
import { pageActor } from "@/lib/auth/page-actor";
import { readUnread } from "@/lib/data/inbox";
import { listTeams } from "@/lib/data/list-teams";
import { env } from "@/lib/env";

type Props = { teamId?: string; lead?: ReactNode; title?: ReactNode; tabs?: readonly HeaderTab[]; actions?: ReactNode };

/** The bar above a page, with who is signed in and which team they are in filled in. */
export async function SiteHeader({ teamId, lead, title, tabs, actions }: Props) {
  const actor = await pageActor();
  const teams = await listTeams(actor);
  const theme = parseTheme((await cookies()).get("theme")?.value);
  const isDemo = env().CLAUSEMARK_DEMO === "1" || teams.some((team) => team.id === teamId && team.isDemo);
  return (
    <AppHeader
      lead={lead}
      title={title}
      tabs={tabs}
      crumbs={teamId && <TeamSwitcher teams={teams} currentId={teamId} />}
      actions={
        <>
          {isDemo && (
            <span data-demo="">
              <Badge tone="warn">Demo</Badge>
            </span>
          )}
          {actions}
        </>
      }
      account={
        actor.kind === "person" && (
          <>
            <InboxBell personId={actor.personId} told={await readUnread(actor)} />
            <AccountMenu person={actor} theme={theme} teamId={teamId} />
          </>
        )
      }
    />
  );
}
