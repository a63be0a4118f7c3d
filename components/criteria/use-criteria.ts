"use client";

import { useCallback, useState } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask, newKey } from "@/lib/api-client";
import type { CriterionDto, EditCriterion, WordCriterion } from "@/lib/schemas/criterion";
import type { LiveEvent } from "@/lib/schemas/live-event";

/** A team's criteria as they are now, and what can be done with them. Refusals are said in a toast, and nothing changes. */
export function useCriteria(teamId: string, initial: CriterionDto[]) {
  const toast = useToast();
  const [criteria, setCriteria] = useState(initial);
  const [busyId, setBusyId] = useState<string | null>(null);

  const reload = useCallback(async () => setCriteria(await ask<CriterionDto[]>(`/teams/${teamId}/criteria`)), [teamId]);
  useLiveEvents(
    useCallback(
      (event: LiveEvent) => {
        if (event.type !== "resync" && !(event.type === "team" && event.id === teamId)) return;
        reload().catch((error: unknown) => {
          // Signed out, or no connection: what is on screen stays until the page is opened again.
          if (!(error instanceof ApiError)) throw error;
        });
      },
      [reload, teamId],
    ),
  );

  /** @returns what the change gave, or null if it was refused. */
  async function attempt<Result>(busy: string, change: () => Promise<Result>): Promise<Result | null> {
    setBusyId(busy);
    try {
      const result = await change();
      await reload();
      return result;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ message: error.message, tone: "bad" });
      await reload().catch(() => {});
      return null;
    } finally {
      setBusyId(null);
    }
  }

  const edit = ({ id, version }: CriterionDto, body: EditCriterion) =>
    ask<CriterionDto>(`/criteria/${id}`, { method: "PATCH", body, basedOn: version });
  const create = (body: WordCriterion, key: string = newKey()) =>
    ask<CriterionDto>(`/teams/${teamId}/criteria`, { method: "POST", body, idempotencyKey: key });

  async function setAsked(criterion: CriterionDto, isAsked: boolean): Promise<void> {
    const edited = await attempt(criterion.id, () => edit(criterion, { isAsked }));
    if (!edited) return;
    const message = isAsked ? `${criterion.name} is asked from now on.` : `${criterion.name} is no longer asked.`;
    toast({ message, undo: async () => void (await attempt(criterion.id, () => edit(edited, { isAsked: !isAsked }))) });
  }

  async function askAnew(words: WordCriterion): Promise<void> {
    const asked = await attempt(words.name, async () => edit(await create(words), { isAsked: true }));
    if (asked) {
      const undo = async () => void (await attempt(asked.id, () => edit(asked, { isAsked: false })));
      toast({ message: `${asked.name} is asked from now on.`, undo });
    }
  }

  async function remove(criterion: CriterionDto): Promise<void> {
    const { id, name, question, scale, steps, version } = criterion;
    const gone = await attempt(id, async () => {
      await ask(`/criteria/${id}`, { method: "DELETE", basedOn: version });
      return true;
    });
    const words = { name, question, scale, steps: steps.map((step) => ({ name: step.name, meaning: step.meaning })) };
    if (gone) {
      toast({ message: `${name} is deleted.`, undo: async () => void (await attempt(name, () => create(words))) });
    }
  }

  return { criteria, busyId, reload, create, edit, setAsked, askAnew, remove };
}

export type Criteria = ReturnType<typeof useCriteria>;
