import type { AgendaItem } from "@/lib/schemas/session";
import { useSession } from "../session-context";

/** Changes places with the neighbour, one up (−1) or down (1). Both are told their place, so that neither slips back. */
export function useMoveItem(lane: readonly AgendaItem[], at: number): (step: number) => Promise<void> {
  const { session, act } = useSession();
  return async (step) => {
    const [item, neighbour] = [lane[at], lane[at + step]];
    if (!item || !neighbour) return;
    const put = ({ clauseId }: AgendaItem, position: number) =>
      act({ method: "PATCH", path: `/sessions/${session.id}/agenda/${clauseId}`, body: { position } });
    if (await put(neighbour, at)) await put(item, at + step);
  };
}
