"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import { beginSignIn } from "@/lib/sign-in-client";
import styles from "./form.module.css";
import { NewPasswordField } from "./new-password-field";
import { useLinkToken } from "./use-link-token";

export function ResetForm() {
  const token = useLinkToken();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const password = String(data.get("password"));
    const { email } = await ask<{ email: string }>("/password-resets", { method: "POST", body: { token, password } });
    const refusal = await beginSignIn({ provider: "password", email, password });
    window.location.assign(refusal ? "/sign-in" : "/");
  });

  if (token === null) return <Notice tone="bad">This link is not whole. Open it again, or copy all of it.</Notice>;
  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <NewPasswordField label="New password" error={errors.password} />
      <Button type="submit" variant="primary" isBusy={isBusy || token === undefined}>
        Set the password and sign in
      </Button>
    </form>
  );
}
