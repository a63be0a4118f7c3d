"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import { beginSignIn } from "@/lib/sign-in-client";
import styles from "./form.module.css";
import { NewPasswordField } from "./new-password-field";

export function JoinAsNewPerson({ token }: { token: string }) {
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const { name, email, password } = Object.fromEntries(data) as Record<string, string>;
    const { teamId } = await ask<{ teamId: string }>("/invitations/acceptance", {
      method: "POST",
      body: { token, person: { name, email, password } },
    });
    const refusal = await beginSignIn({ provider: "password", email: email ?? "", password: password ?? "" });
    window.location.assign(refusal ? "/sign-in" : `/teams/${teamId}`);
  });

  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        hint="The others in the team see it beside what you write."
        error={errors.name}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        hint="To sign in with. Nothing is sent to it."
        error={errors.email}
      />
      <NewPasswordField error={errors.password} />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Join the team
      </Button>
    </form>
  );
}
