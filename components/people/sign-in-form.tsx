"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { beginSignIn } from "@/lib/sign-in-client";
import styles from "./form.module.css";

type Props = {
  /** Fills the address in. */
  email?: string;
  onSignedIn: () => void | Promise<void>;
};

export function SignInForm({ email, onSignedIn }: Props) {
  const { formProps, isBusy, problem } = useForm(async (data) => {
    const refusal = await beginSignIn({
      provider: "password",
      email: String(data.get("email")),
      password: String(data.get("password")),
    });
    if (refusal) return refusal;
    await onSignedIn();
  });

  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField label="E-mail" name="email" type="email" autoComplete="username" defaultValue={email} required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Sign in
      </Button>
    </form>
  );
}
