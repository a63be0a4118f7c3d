"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { useToast } from "@/components/ui/toast";
import { useCreateKey } from "@/components/ui/use-create-key";
import { newKey } from "@/lib/api-client";
import type { SessionView } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import styles from "./decision.module.css";
import { useKept } from "./use-kept";

type Draft = { words: string; signs: "signed" | "unsigned" };

/** Who does not go along says so beside the decision, signed or not, until the brief is frozen. */
export function Dissents({ clauseId }: { clauseId: string }) {
  const { session } = useSession();
  const dissents = session.dissents.filter((each) => each.clauseId === clauseId);
  const isRevealed = session.rounds.some(({ state }) => state === "REVEALED");
  const mayDissent = session.can.speak && !session.isBriefFrozen && isRevealed;
  if (dissents.length === 0 && !mayDissent) return null;
  return (
    <div className={styles.dissents}>
      {dissents.length > 0 && (
        <>
          <h3>{dissents.length === 1 ? "Dissent" : "Dissents"}</h3>
          <ul>
            {dissents.map((dissent) => (
              <DissentItem key={dissent.id} dissent={dissent} mayWithdraw={mayDissent && dissent.isMine} />
            ))}
          </ul>
        </>
      )}
      {mayDissent && <DissentForm clauseId={clauseId} />}
    </div>
  );
}

function DissentItem({ dissent, mayWithdraw }: { dissent: SessionView["dissents"][number]; mayWithdraw: boolean }) {
  const { session, act } = useSession();
  const toast = useToast();
  const { id, clauseId, words, by } = dissent;

  async function withdraw() {
    if (!(await act({ method: "DELETE", path: `/dissents/${id}` }))) return;
    const idempotencyKey = newKey();
    toast({
      message: "Your dissent is withdrawn.",
      undo: async () => {
        const body = { clauseId, words, isSigned: by !== null };
        await act({ method: "POST", path: `/sessions/${session.id}/dissents`, body, idempotencyKey });
      },
    });
  }
  return (
    <li>
      <p dir="auto">{words}</p>
      <p className={styles.hint}>
        {by ?? "Unsigned"}
        {dissent.isMine && (by ? " (you)" : " (yours; nobody else is told)")}
        {mayWithdraw && (
          <Button size="small" variant="quiet" onClick={() => void withdraw()}>
            Withdraw
          </Button>
        )}
      </p>
    </li>
  );
}

function DissentForm({ clauseId }: { clauseId: string }) {
  const { session, act } = useSession();
  const [kept, keep] = useKept<Draft>(`dissent:${clauseId}`);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const key = useCreateKey();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const draft: Draft = kept ?? { words: "", signs: session.isNamed ? "signed" : "unsigned" };

  function open() {
    setOpen(true);
    requestAnimationFrame(() => field.current?.focus());
  }
  function close() {
    keep(null);
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  }
  async function pin(event: FormEvent) {
    event.preventDefault();
    if (isBusy || !draft.words.trim()) return;
    setBusy(true);
    const body = { clauseId, words: draft.words, isSigned: draft.signs === "signed" };
    const path = `/sessions/${session.id}/dissents`;
    const given = await act({ method: "POST", path, body, idempotencyKey: key.keyFor(body) });
    setBusy(false);
    if (!given) return;
    key.forget();
    close();
  }
  if (!isOpen && !kept) {
    return (
      <Button ref={opener} size="small" variant="quiet" className={styles.dissent} onClick={open}>
        Pin a dissent
      </Button>
    );
  }
  return (
    <form className={styles.form} onSubmit={(event) => void pin(event)}>
      <div className={styles.field}>
        <label htmlFor={id}>Your dissent</label>
        <textarea
          id={id}
          ref={field}
          dir="auto"
          rows={3}
          maxLength={2_000}
          value={draft.words}
          onChange={(event) => keep({ ...draft, words: event.target.value })}
        />
      </div>
      <Segmented
        legend="With your name or without"
        options={[
          { value: "signed", label: "Signed" },
          { value: "unsigned", label: "Unsigned" },
        ]}
        value={draft.signs}
        onChange={(signs) => keep({ ...draft, signs })}
      />
      <p className={styles.hint}>It stands in the brief. You can withdraw it until the brief is frozen.</p>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={!draft.words.trim()}>
          Pin it
        </Button>
        <Button variant="quiet" onClick={close}>
          Discard
        </Button>
      </div>
    </form>
  );
}
