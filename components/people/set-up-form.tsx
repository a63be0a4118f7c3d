"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import { beginSignIn } from "@/lib/sign-in-client";
import styles from "./form.module.css";
import { NewPasswordField } from "./new-password-field";
import { useLinkToken } from "./use-link-token";

export function SetUpForm() {
  const token = useLinkToken();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const { teamName, name, email, password } = Object.fromEntries(data) as Record<string, string>;
    const { teamId } = await ask<{ teamId: string }>("/setup", {
      method: "POST",
      body: { token, teamName, name, email, password },
    });
    const refusal = await beginSignIn({ provider: "password", email: email ?? "", password: password ?? "" });
    window.location.assign(refusal ? "/sign-in" : `/teams/${teamId}`);
  });

  if (token === null) {
    return (
      <Notice tone="bad">
        This link is not whole. Copy all of it from the terminal in which Clausemark was started.
      </Notice>
    );
  }
  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField
        label="Name of your team"
        name="teamName"
        autoComplete="organization"
        required
        error={errors.teamName}
      />
      <TextField label="Your name" name="name" autoComplete="name" required error={errors.name} />
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
      <Button type="submit" variant="primary" isBusy={isBusy || token === undefined}>
        Create the team
      </Button>
    </form>
  );
}
