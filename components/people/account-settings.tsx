"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import type { Me } from "@/lib/schemas/person";
import styles from "./form.module.css";
import { NewPasswordField } from "./new-password-field";

export function NameForm({ me }: { me: Me }) {
  const router = useRouter();
  const toast = useToast();
  const [version, setVersion] = useState(me.version);
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const changed = await ask<Me>("/me", { method: "PATCH", body: { name: data.get("name") }, basedOn: version });
    setVersion(changed.version);
    toast({ message: "Your name is saved." });
    router.refresh();
  });
  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField label="Name" name="name" autoComplete="name" defaultValue={me.name} required error={errors.name} />
      <TextField label="E-mail" type="email" value={me.email} readOnly hint="You sign in with this address." />
      <Button type="submit" isBusy={isBusy}>
        Save the name
      </Button>
    </form>
  );
}

export function PasswordForm({ email }: { email: string }) {
  const router = useRouter();
  const toast = useToast();
  const { formProps, isBusy, errors, problem } = useForm(async (data, form) => {
    await ask("/me/password", { method: "PUT", body: { current: data.get("current"), next: data.get("next") } });
    form.reset();
    toast({ message: "Your password is changed. Your other devices are signed out." });
    router.refresh();
  });
  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {/* Password managers look for whose password it is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={errors.current}
      />
      <NewPasswordField name="next" label="New password" error={errors.next} />
      <Button type="submit" isBusy={isBusy}>
        Change the password
      </Button>
    </form>
  );
}
