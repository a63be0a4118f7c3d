"use client";

import { useState } from "react";
import formStyles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { useForm } from "@/components/ui/use-form";
import { ApiError, ask } from "@/lib/api-client";
import type { TeamMembers } from "@/lib/schemas/member";
import { useSession } from "../session-context";
import styles from "./people-here.module.css";

type Member = TeamMembers["members"][number];

/** People of the team come in without a link. */
export function AddPeople() {
  const { session, visitor, refresh } = useSession();
  const [members, setMembers] = useState<Member[] | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const as = visitor.id;
  const { formProps, isBusy, problem } = useForm(async (data) => {
    const chosen = data.getAll("personIds").map(String);
    if (chosen.length === 0) return "Choose who takes part.";
    const writing = data.get("role") === "RECORDER" ? "RECORDER" : "RATER";
    for (const role of [writing, "OBSERVER"] as const) {
      const personIds = (members ?? [])
        .filter(
          ({ person, role: inTeam }) => chosen.includes(person.id) && (inTeam === "OBSERVER") === (role === "OBSERVER"),
        )
        .map(({ person }) => person.id);
      const body = { personIds, role };
      if (personIds.length > 0) await ask(`/sessions/${session.id}/participants`, { method: "POST", body, as });
    }
    await refresh();
    setIsOpen(false);
  });

  async function open() {
    setIsOpen(true);
    try {
      setMembers((await ask<TeamMembers>(`/teams/${session.document.teamId}/members`, { as })).members);
      setRefusal(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error.message);
    }
  }

  const here = session.participants
    .filter(({ isGuest, hasLeft, recorderId }) => !isGuest && !hasLeft && recorderId === null)
    .map(({ name }) => name);
  const isHere = ({ person: { name } }: Member) =>
    // Of two who share a name, both are offered until both are in: to add one again changes nothing.
    here.filter((each) => each === name).length >= members!.filter(({ person }) => person.name === name).length;
  const others = members?.filter((member) => !isHere(member));
  return (
    <>
      <Button size="small" onClick={() => void open()}>
        Add people…
      </Button>
      <Dialog isOpen={isOpen} title="Add people of the team" onClose={() => setIsOpen(false)}>
        <form {...formProps} className={formStyles.form}>
          {(refusal ?? problem) && <Notice tone="bad">{refusal ?? problem}</Notice>}
          {others?.length === 0 && <p>Everybody of the team takes part already. Others come in by the link.</p>}
          {others && others.length > 0 && (
            <>
              <div className={styles.choice} role="group" aria-label="People of the team">
                {others.map(({ person, role }) => (
                  <label key={person.id}>
                    <input type="checkbox" name="personIds" value={person.id} />
                    <bdi>{person.name}</bdi>
                    {role === "OBSERVER" && <small>reads along</small>}
                  </label>
                ))}
              </div>
              <SelectField label="They" name="role" defaultValue="RATER">
                <option value="RATER">Rate</option>
                <option value="RECORDER">Record: enter what comes by other means, and do not rate</option>
              </SelectField>
              <div className={formStyles.row}>
                <Button type="submit" variant="primary" isBusy={isBusy}>
                  Add
                </Button>
                <Button onClick={() => setIsOpen(false)}>Cancel</Button>
              </div>
            </>
          )}
        </form>
      </Dialog>
    </>
  );
}
