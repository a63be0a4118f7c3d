"use client";

import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { AnchorDto, SettlePassage, ThreadDto } from "@/lib/schemas/thread";

const DONE: Record<SettlePassage["as"], string> = {
  CONFIRMED: "Confirmed: the note stands there.",
  REATTACHED: "Attached to the new place.",
  KEPT_ON_CLAUSE: "Kept, with its old words.",
};

/** Where the thread's passage stands in this version, as it was told. */
export function settlementOf({ annotation }: ThreadDto, versionId: string): AnchorDto | null {
  return annotation?.anchors.find((anchor) => anchor.versionId === versionId) ?? null;
}

/** Says where a passage belongs, with a way back. Null where it was refused: why is said. @throws ApiError signed-out. */
export function useSettle(meId: string) {
  const toast = useToast();
  const sayWhy = (error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === "signed-out") throw error;
    toast({ message: error.code === "stale" ? staleWords(error) : error.message, tone: "bad" });
    return null;
  };

  return async (
    thread: ThreadDto,
    versionId: string,
    body: SettlePassage,
    anchor: AnchorDto | null,
  ): Promise<ThreadDto | null> => {
    const path = `/annotations/${thread.annotation!.id}/anchors/${versionId}`;
    try {
      const settled = await ask<ThreadDto>(path, { method: "PUT", body, basedOn: anchor?.version ?? 1, as: meId });
      const basedOn = settlementOf(settled, versionId)!.version;
      toast({
        message: DONE[body.as],
        undo: () =>
          ask(path, { method: "DELETE", basedOn, as: meId })
            .catch(sayWhy)
            .then(() => undefined),
      });
      return settled;
    } catch (error) {
      return sayWhy(error);
    }
  };
}

function staleWords(error: ApiError): string {
  const current = error.details.current as AnchorDto | null;
  const by = current?.settled?.by.name;
  return by ? `${by} has settled this note already.` : "Somebody has changed this since. Look at it again.";
}
