"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import { problemsOf } from "../plan/plan-draft";
import { ClauseChoice } from "./clause-choice";
import { MoreSettings } from "./more-settings";
import { NameChoice } from "./name-choice";
import styles from "./new-session.module.css";
import { PeopleChoice } from "./people-choice";
import { RehearseButton } from "./rehearse-button";
import { firstDraft, type SessionDraft, type SessionMaterial, toSession } from "./session-draft";
import { startSession } from "./start-session";
import { TextChoice } from "./text-choice";

/** Everything a session needs on one screen, chosen already: whoever agrees presses one button. */
export function NewSession({ material }: { material: SessionMaterial }) {
  const router = useRouter();
  const { keyFor } = useCreateKey();
  const [draft, setDraft] = useState(() => firstDraft(material));
  const [isLeaving, setIsLeaving] = useState(false);
  const [hasTried, setTried] = useState(false);
  const { formProps, isBusy, errors, problem } = useForm(async () => {
    const body = toSession(material, draft);
    if (body.clauseIds.length === 0) return "Choose at least one clause.";
    setTried(true);
    if (problemsOf(draft.plan ?? []).length > 0) return "Some of the planned times cannot be kept: each says why.";
    const address = await startSession(material.documentId, body, { idempotencyKey: keyFor(body), as: material.meId });
    setIsLeaving(true);
    router.push(address);
  });
  const change = (part: Partial<SessionDraft>) => setDraft((now) => ({ ...now, ...part }));
  const given = { material, draft, change };

  return (
    <form {...formProps} className={styles.form}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <TextField
            label="Title"
            name="title"
            value={draft.title}
            maxLength={120}
            autoComplete="off"
            dir="auto"
            error={errors.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          <TextChoice {...given} />
          <ClauseChoice {...given} />
        </div>
        <div className={styles.column}>
          <PeopleChoice {...given} />
          <NameChoice {...given} />
        </div>
      </div>
      <MoreSettings {...given} problems={hasTried ? problemsOf(draft.plan ?? []) : []} />
      <div className={styles.end}>
        {problem && <Notice tone="bad">{problem}</Notice>}
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" isBusy={isBusy || isLeaving}>
            Start the session
          </Button>
          <RehearseButton material={material} />
          <label className={styles.keep}>
            <input
              type="checkbox"
              checked={draft.keepAsTemplate}
              onChange={(event) => change({ keepAsTemplate: event.target.checked })}
            />
            Keep these settings for the team’s next session
          </label>
        </div>
        <p className={styles.quiet}>
          You come into the lobby, with a link and a code for those who are not in the team. Nothing is rated before you
          open a round. A rehearsal has simulated raters on three clauses, and touches nothing of the team’s.
        </p>
      </div>
    </form>
  );
}
