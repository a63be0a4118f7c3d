"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";

type Props = {
  code: string;
  offer: { title: string; documentTitle: string };
  /** Who is signed in here; null: comes in by name. */
  viewer: string | null;
};

/** One press for whoever is signed in; a name and one press for everybody else. */
export function JoinSession({ code, offer, viewer }: Props) {
  const path = usePathname();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const name = viewer === null ? { name: String(data.get("name") ?? "") } : {};
    const { sessionId } = await ask<{ sessionId: string }>("/joining", { method: "POST", body: { code, ...name } });
    // Not the router's way: who we are has changed, and with it the whole page.
    window.location.assign(`/sessions/${sessionId}`);
  });
  return (
    <form {...formProps} className={styles.form}>
      <p>
        <b dir="auto">{offer.title}</b>
        <br />
        <span dir="auto">{offer.documentTitle}</span>
      </p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {viewer === null && (
        <TextField
          label="Your name"
          name="name"
          required
          maxLength={60}
          autoComplete="name"
          hint="The others in the session see it."
          error={errors.name}
        />
      )}
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {viewer === null ? "Join" : `Join as ${viewer}`}
      </Button>
      {viewer === null && (
        <p>
          You need no account. <Link href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in instead</Link>, if you
          have one here.
        </p>
      )}
    </form>
  );
}
