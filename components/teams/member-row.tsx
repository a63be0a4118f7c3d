"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { SelectField } from "@/components/ui/select-field";
import { ask } from "@/lib/api-client";
import type { EditMembership, MemberDto, TeamMembers } from "@/lib/schemas/member";
import type { GroupDto, Role, TeamDto } from "@/lib/schemas/team";
import { ConfirmDialog } from "./confirm-dialog";
import styles from "./members-view.module.css";
import { ResetLinkDialog } from "./reset-link-dialog";
import { ROLE_NAMES } from "./role-words";
import type { ChangeTeam } from "./use-team-members";

const ASSIGNABLE = ["FACILITATOR", "REVIEWER", "OBSERVER"] as const;

type Props = { member: MemberDto; team: TeamDto; groups: readonly GroupDto[]; change: ChangeTeam };
type Open = "reset" | "hand-over" | "leave" | null;

export function MemberRow({ member, team, groups, change }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const { id, person, role, can } = member;
  const close = () => setOpen(null);

  function edit(body: EditMembership, message: string) {
    const now = (data: TeamMembers) => data.members.find((row) => row.id === id) ?? member;
    return change({
      paint: (data) => ({ ...data, members: data.members.map((row) => (row.id === id ? { ...row, ...body } : row)) }),
      send: (told) => ask(`/memberships/${id}`, { method: "PATCH", body, basedOn: now(told).version }),
      message,
    });
  }

  function remove() {
    return change({
      paint: (data) => ({ ...data, members: data.members.filter((row) => row.id !== id) }),
      send: () => ask(`/memberships/${id}`, { method: "DELETE" }),
      message: `${person.name} is removed. What they wrote stays.`,
      undo: async () => {
        await change({ send: () => ask(`/memberships/${id}/restoration`, { method: "POST" }) });
      },
    });
  }

  async function handOver() {
    close();
    const body = { membershipId: id };
    await change({
      send: () => ask(`/teams/${team.id}/owner`, { method: "PUT", body, basedOn: team.version }),
      message: `${person.name} owns the team now. You are a facilitator.`,
    });
    router.refresh();
  }

  async function leave() {
    await ask(`/memberships/${id}`, { method: "DELETE" });
    window.location.assign("/");
  }

  return (
    <li className={styles.row}>
      <Avatar id={person.id} name={person.name} />
      <div className={styles.who}>
        <b>{person.name}</b>
        {member.isSelf && " (you)"}
        <p className={styles.quiet}>
          {person.email && <>{person.email} · </>}joined <RelativeTime at={member.joinedAt} />
        </p>
      </div>
      <div className={styles.role}>
        {can.govern ? (
          <SelectField
            label={`Role of ${person.name}`}
            isLabelHidden
            value={role}
            onChange={(event) => {
              const next = event.target.value as Exclude<Role, "OWNER">;
              void edit({ role: next }, `Role of ${person.name}: ${ROLE_NAMES[next]}.`);
            }}
          >
            {ASSIGNABLE.map((option) => (
              <option key={option} value={option}>
                {ROLE_NAMES[option]}
              </option>
            ))}
          </SelectField>
        ) : (
          ROLE_NAMES[role]
        )}
      </div>
      <div className={styles.group}>
        {can.group && groups.length > 0 ? (
          <SelectField
            label={`Group of ${person.name}`}
            isLabelHidden
            value={member.groupId ?? ""}
            onChange={(event) => void edit({ groupId: event.target.value || null }, "The group is saved.")}
          >
            <option value="">No group</option>
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {group.name}
              </option>
            ))}
          </SelectField>
        ) : (
          <span className={styles.quiet}>{groups.find((group) => group.id === member.groupId)?.name}</span>
        )}
      </div>
      <div className={styles.end}>
        {(can.govern || can.remove) && (
          <Menu align="end" label={<span aria-hidden>⋯</span>} name={`More for ${person.name}`}>
            {can.govern && <button onClick={() => setOpen("reset")}>Password reset link…</button>}
            {can.govern && <button onClick={() => setOpen("hand-over")}>Make owner…</button>}
            {can.remove && !member.isSelf && <button onClick={() => void remove()}>Remove from the team</button>}
            {can.remove && member.isSelf && <button onClick={() => setOpen("leave")}>Leave the team…</button>}
          </Menu>
        )}
      </div>
      <ResetLinkDialog isOpen={open === "reset"} member={member} onClose={close} />
      <ConfirmDialog
        isOpen={open === "hand-over"}
        title={`Make ${person.name} the owner?`}
        action="Hand the team over"
        onConfirm={handOver}
        onClose={close}
      >
        They can do everything in {team.name}, and you become a facilitator. Only they can give it back.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === "leave"}
        title={`Leave ${team.name}?`}
        action="Leave"
        onConfirm={leave}
        onClose={close}
      >
        What you wrote stays. To come back you need a new invitation.
      </ConfirmDialog>
    </li>
  );
}
