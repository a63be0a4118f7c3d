"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import { useSession } from "../session-context";
import { BallotLinkRow } from "./ballot-link-row";
import styles from "./ballot-links.module.css";
import { useBallotLinks } from "./use-ballot-links";

/** For those who are not here and have no account: a personal link by mail. The facilitator's. */
export function BallotLinks() {
  const { session, problem } = useSession();
  const { links, problem: listProblem } = useBallotLinks();
  const isOver = session.state === "DECIDED" || session.state === "ARCHIVED";

  return (
    <section className={styles.panel} aria-labelledby="ballot-links">
      <h2 id="ballot-links">Personal links by mail</h2>
      <p className={styles.quiet}>
        For somebody without an account who rates when it suits them. One person, one link: whoever holds it answers in
        their name, and sees what they have answered. You see whether it was opened, never whether they have rated.
      </p>
      {(listProblem ?? problem?.message) && <Notice tone="bad">{listProblem ?? problem?.message}</Notice>}
      {links && links.length > 0 && (
        <ul className={styles.list}>
          {links.map((link) => (
            <BallotLinkRow key={link.id} link={link} />
          ))}
        </ul>
      )}
      {!isOver && <NewLink />}
    </section>
  );
}

function NewLink() {
  const { session, visitor, refresh } = useSession();
  const { keyFor, forget } = useCreateKey();
  const { formProps, isBusy, errors, problem } = useForm(async (data, form) => {
    const body = { name: data.get("name"), email: data.get("email") };
    const path = `/sessions/${session.id}/ballot-links`;
    await ask(path, { method: "POST", body, idempotencyKey: keyFor(body), as: visitor.id });
    forget();
    form.reset();
    (form.elements.namedItem("name") as HTMLElement).focus();
    await refresh();
  });
  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField label="Name" name="name" maxLength={60} autoComplete="off" error={errors.name} required />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        error={errors.email}
        required
      />
      <Button type="submit" isBusy={isBusy}>
        {session.state === "DRAFT" ? "Add" : "Send a link"}
      </Button>
    </form>
  );
}
