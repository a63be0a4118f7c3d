"use client";

import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { ask } from "@/lib/api-client";
import type { InvitationDto } from "@/lib/schemas/member";
import type { GroupDto } from "@/lib/schemas/team";
import styles from "./members-view.module.css";
import { ROLE_NAMES } from "./role-words";
import type { ChangeTeam } from "./use-team-members";

type Props = { invitations: readonly InvitationDto[]; groups: readonly GroupDto[]; change: ChangeTeam };

export function InvitationList({ invitations, groups, change }: Props) {
  if (invitations.length === 0) return <p className={styles.empty}>None. “Invite people” makes a link to send.</p>;

  function revoke({ id }: InvitationDto) {
    return change({
      paint: (data) => ({ ...data, invitations: data.invitations.filter((row) => row.id !== id) }),
      send: () => ask(`/invitations/${id}`, { method: "DELETE" }),
      message: "The invitation is taken back.",
      undo: async () => {
        await change({ send: () => ask(`/invitations/${id}/restoration`, { method: "POST" }) });
      },
    });
  }

  return (
    <ul className={styles.list}>
      {invitations.map((invitation) => {
        const group = groups.find(({ id }) => id === invitation.groupId);
        const uses = invitation.usesLeft === 1 ? "1 use left" : `${invitation.usesLeft} uses left`;
        return (
          <li key={invitation.id} className={styles.line}>
            <div>
              <b>{ROLE_NAMES[invitation.role]}</b>
              {group && `, ${group.name}`} · {uses}
              <p className={styles.quiet}>
                By {invitation.createdBy.name} <RelativeTime at={invitation.createdAt} />, ends{" "}
                <RelativeTime at={invitation.expiresAt} />
              </p>
            </div>
            {invitation.can.revoke && (
              <Button
                size="small"
                aria-label={`Take back the invitation as ${ROLE_NAMES[invitation.role].toLowerCase()}`}
                onClick={() => void revoke(invitation)}
              >
                Take back
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
