"use client";

import type { TeamMembers } from "@/lib/schemas/member";
import { PageSection } from "@/components/ui/page-body";
import { GroupList } from "./group-list";
import { InvitationList } from "./invitation-list";
import { InviteButton } from "./invite-button";
import { MemberRow } from "./member-row";
import styles from "./members-view.module.css";
import { RenameTeam } from "./rename-team";
import { useTeamMembers } from "./use-team-members";

export function MembersView({ initial }: { initial: TeamMembers }) {
  const { data, change, reload } = useTeamMembers(initial);
  const { team, members, groups, invitations } = data;

  return (
    <>
      <PageSection
        title={members.length === 1 ? "1 member" : `${members.length} members`}
        aside={team.can.manage && <InviteButton team={team} groups={groups} onInvited={reload} />}
      >
        <ul className={styles.list}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} team={team} groups={groups} change={change} />
          ))}
        </ul>
      </PageSection>
      {team.can.manage && (
        <PageSection title="Open invitations">
          <InvitationList invitations={invitations} groups={groups} change={change} />
        </PageSection>
      )}
      {(team.can.manage || groups.length > 0) && (
        <PageSection title="Groups">
          <GroupList team={team} groups={groups} members={members} change={change} />
        </PageSection>
      )}
      {team.can.own && (
        <PageSection title="The team">
          <RenameTeam team={team} change={change} />
        </PageSection>
      )}
    </>
  );
}
