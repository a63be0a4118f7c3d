"use client";

import formStyles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import type { TeamDto } from "@/lib/schemas/team";

export function NewTeamForm() {
  const { keyFor } = useCreateKey();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const body = { name: data.get("name") };
    const team = await ask<TeamDto>("/teams", { method: "POST", body, idempotencyKey: keyFor(body) });
    window.location.assign(`/teams/${team.id}`);
  });

  return (
    <form {...formProps} className={formStyles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField label="Name of the team" name="name" required error={errors.name} />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Create the team
      </Button>
    </form>
  );
}
