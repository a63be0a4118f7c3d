"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import { ask } from "@/lib/api-client";
import { useSession } from "../session-context";
import styles from "./recorded-raters.module.css";
import { recordersOf } from "./recorders-of";

/** For those who answer on paper or by telephone: a place on the roster, and a recorder who enters what they say. */
export function RecordedRaters() {
  const { session } = useSession();
  const recorders = recordersOf(session);
  const isRecorder = session.me?.role === "RECORDER";
  const raters = session.participants.filter(({ recorderId, hasLeft }) => recorderId !== null && !hasLeft);
  const nameOf = (id: string | null) => session.participants.find((each) => each.id === id)?.name ?? "";
  return (
    <details className={styles.panel} open={recorders.length > 0 || raters.length > 0 || undefined}>
      <summary>
        <h2>Answers on paper or by telephone</h2>
      </summary>
      <p className={styles.quiet}>
        For somebody who does not answer here. They count like everybody else; a recorder, who does not rate, enters
        what they say while the round is open. That it was so is told with the results.
      </p>
      {raters.length > 0 && (
        <ul className={styles.list}>
          {raters.map(({ id, name, group, recorderId }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              <small>{[group, `entered by ${nameOf(recorderId)}`].filter(Boolean).join(" · ")}</small>
            </li>
          ))}
        </ul>
      )}
      {recorders.length === 0 ? (
        <p>Make somebody of the team the recorder first: in the list of who is here, or with “Add people…”.</p>
      ) : (
        <NewRater recorders={isRecorder ? [] : recorders} />
      )}
    </details>
  );
}

function NewRater({ recorders }: { recorders: readonly { id: string; name: string }[] }) {
  const { session, visitor, refresh } = useSession();
  const { keyFor, forget } = useCreateKey();
  const { formProps, isBusy, errors, problem } = useForm(async (data, form) => {
    const recorderId = data.get("recorderId") ?? undefined;
    const body = { name: data.get("name"), group: data.get("group"), recorderId };
    const path = `/sessions/${session.id}/recorded-raters`;
    await ask(path, { method: "POST", body, idempotencyKey: keyFor(body), as: visitor.id });
    forget();
    form.reset();
    (form.elements.namedItem("name") as HTMLElement).focus();
    await refresh();
  });
  return (
    <form {...formProps} className={styles.form}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <TextField label="Their name" name="name" maxLength={60} autoComplete="off" error={errors.name} required />
      <TextField label="Their group, if any" name="group" maxLength={60} autoComplete="off" error={errors.group} />
      {recorders.length > 1 && (
        <SelectField label="Entered by" name="recorderId">
          {recorders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <Button type="submit" isBusy={isBusy}>
        Add
      </Button>
    </form>
  );
}
