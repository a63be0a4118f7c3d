"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import type { TeamDto } from "@/lib/schemas/team";
import styles from "./members-view.module.css";
import type { ChangeTeam } from "./use-team-members";

export function RenameTeam({ team, change }: { team: TeamDto; change: ChangeTeam }) {
  const router = useRouter();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const body = { name: data.get("name") };
    await ask(`/teams/${team.id}`, { method: "PATCH", body, basedOn: team.version });
    await change({ send: async () => {}, message: "The name is saved." });
    router.refresh();
  });
  return (
    <form {...formProps} className={styles.inline}>
      <TextField
        label="Name of the team"
        name="name"
        defaultValue={team.name}
        required
        error={errors.name ?? problem ?? undefined}
      />
      <Button type="submit" isBusy={isBusy}>
        Save
      </Button>
    </form>
  );
}
