"use client";

import { useState } from "react";
import formStyles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import type { GroupDto, Role, TeamDto } from "@/lib/schemas/team";
import { ROLE_NAMES, ROLE_RIGHTS } from "./role-words";

const LIFETIMES_IN_DAYS = [1, 7, 30, 90];

type Props = { team: TeamDto; groups: readonly GroupDto[]; onInvited: () => Promise<void> };

export function InviteButton(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setIsOpen(true)}>
        Invite people
      </Button>
      <Dialog isOpen={isOpen} title={`Invite to ${props.team.name}`} onClose={() => setIsOpen(false)}>
        <InviteForm {...props} />
      </Dialog>
    </>
  );
}

function InviteForm({ team, groups, onInvited }: Props) {
  const roles: Role[] = team.can.own ? ["FACILITATOR", "REVIEWER", "OBSERVER"] : ["REVIEWER", "OBSERVER"];
  const [role, setRole] = useState<Role>("REVIEWER");
  const [token, setToken] = useState<string | null>(null);
  const { keyFor, forget } = useCreateKey();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const body = {
      role,
      groupId: data.get("groupId") || null,
      days: Number(data.get("days")),
      uses: Number(data.get("uses")),
    };
    const path = `/teams/${team.id}/invitations`;
    const made = await ask<{ token: string }>(path, { method: "POST", body, idempotencyKey: keyFor(body) });
    forget();
    setToken(made.token);
    await onInvited();
  });

  if (token) {
    return (
      <>
        <CopyField label="Invitation link" value={`${window.location.origin}/invitation#token=${token}`} />
        <p>Send it to whom you invite. It is not shown again; you can take it back under “Open invitations”.</p>
      </>
    );
  }
  return (
    <form {...formProps} className={formStyles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <SelectField
        label="Role"
        name="role"
        value={role}
        hint={ROLE_RIGHTS[role]}
        onChange={(event) => setRole(event.target.value as Role)}
      >
        {roles.map((option) => (
          <option key={option} value={option}>
            {ROLE_NAMES[option]}
          </option>
        ))}
      </SelectField>
      {groups.length > 0 && (
        <SelectField label="Group" name="groupId" defaultValue="">
          <option value="">No group</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField label="Works for" name="days" defaultValue="7" error={errors.days}>
        {LIFETIMES_IN_DAYS.map((days) => (
          <option key={days} value={days}>
            {days === 1 ? "1 day" : `${days} days`}
          </option>
        ))}
      </SelectField>
      <TextField
        label="How many people may use it"
        name="uses"
        type="number"
        inputMode="numeric"
        min={1}
        max={100}
        defaultValue={1}
        error={errors.uses}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Make the link
      </Button>
    </form>
  );
}
