"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import { ask, newKey } from "@/lib/api-client";
import type { MemberDto } from "@/lib/schemas/member";
import type { GroupDto, TeamDto } from "@/lib/schemas/team";
import styles from "./members-view.module.css";
import type { ChangeTeam } from "./use-team-members";

type Props = {
  team: TeamDto;
  groups: readonly GroupDto[];
  members: readonly MemberDto[];
  change: ChangeTeam;
};

export function GroupList({ team, groups, members, change }: Props) {
  const { keyFor, forget } = useCreateKey();
  const { formProps, isBusy, errors, problem } = useForm(async (data, form) => {
    const body = { name: data.get("name") };
    await ask(`/teams/${team.id}/groups`, { method: "POST", body, idempotencyKey: keyFor(body) });
    forget();
    form.reset();
    await change({ send: async () => {} });
  });

  return (
    <>
      {groups.length === 0 && (
        <p className={styles.empty}>No groups yet. A group is a kind of reader, for example Legal or Technical.</p>
      )}
      {groups.length > 0 && (
        <ul className={styles.list}>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} team={team} members={members} change={change} />
          ))}
        </ul>
      )}
      {team.can.manage && (
        <form {...formProps} className={styles.inline}>
          <TextField label="New group" name="name" required error={errors.name ?? problem ?? undefined} />
          <Button type="submit" isBusy={isBusy}>
            Add
          </Button>
        </form>
      )}
    </>
  );
}

/** What was asked for by pressing "Rename". */
function focusOnShow(input: HTMLInputElement | null) {
  input?.focus();
}

function GroupRow({ group, team, members, change }: Omit<Props, "groups"> & { group: GroupDto }) {
  const [isRenaming, setIsRenaming] = useState(false);
  const inGroup = members.filter(({ groupId }) => groupId === group.id);
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const body = { name: data.get("name") };
    await ask(`/groups/${group.id}`, { method: "PATCH", body, basedOn: group.version });
    await change({ send: async () => {} });
    setIsRenaming(false);
  });

  function remove() {
    const path = `/teams/${team.id}/groups`;
    const body = { name: group.name, membershipIds: inGroup.map(({ id }) => id) };
    return change({
      paint: (data) => ({ ...data, groups: data.groups.filter(({ id }) => id !== group.id) }),
      send: () => ask(`/groups/${group.id}`, { method: "DELETE", basedOn: group.version }),
      message: `The group ${group.name} is deleted.`,
      undo: async () => {
        await change({ send: () => ask(path, { method: "POST", body, idempotencyKey: newKey() }) });
      },
    });
  }

  return (
    <li className={styles.line}>
      {isRenaming ? (
        <form {...formProps} className={styles.inline}>
          <TextField
            label="Name of the group"
            name="name"
            defaultValue={group.name}
            ref={focusOnShow}
            error={errors.name ?? problem ?? undefined}
          />
          <Button type="submit" isBusy={isBusy}>
            Save
          </Button>
          <Button variant="quiet" onClick={() => setIsRenaming(false)}>
            Cancel
          </Button>
        </form>
      ) : (
        <>
          <div>
            <b>{group.name}</b>
            <p className={styles.quiet}>{inGroup.map(({ person }) => person.name).join(", ") || "Nobody yet"}</p>
          </div>
          {team.can.manage && (
            <div className={styles.actions}>
              <Button size="small" aria-label={`Rename ${group.name}`} onClick={() => setIsRenaming(true)}>
                Rename
              </Button>
              <Button size="small" aria-label={`Delete ${group.name}`} onClick={() => void remove()}>
                Delete
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}
