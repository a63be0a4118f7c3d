"use client";

import { useCallback, useEffect, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useCreateKey } from "@/components/ui/use-create-key";
import { ApiError, ask } from "@/lib/api-client";
import type { BriefLinkDto } from "@/lib/schemas/brief";

/** The links to a brief, asked for when they are looked at. */
export function useBriefLinks(sessionId: string, as: string) {
  const [links, setLinks] = useState<BriefLinkDto[] | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { keyFor, forget } = useCreateKey();
  const toast = useToast();
  const path = `/sessions/${sessionId}/brief/links`;

  const attempt = useCallback(async (act: () => Promise<void>) => {
    try {
      await act();
      setProblem(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  }, []);
  const load = useCallback(
    () => attempt(async () => setLinks((await ask<{ links: BriefLinkDto[] }>(path, { as })).links)),
    [attempt, path, as],
  );
  useEffect(() => {
    // What comes of it is shown once it has come.
    void load();
  }, [load]);

  async function make(days: number) {
    setIsBusy(true);
    const body = { days };
    await attempt(async () => {
      const { token } = await ask<{ token: string }>(path, { method: "POST", body, idempotencyKey: keyFor(body), as });
      forget();
      setMade(token);
      await load();
    });
    setIsBusy(false);
  }
  const revoke = (id: string) =>
    attempt(async () => {
      await ask(`/brief-links/${id}`, { method: "DELETE", as });
      setMade(null);
      toast({ message: "The link is revoked: it leads nowhere any more." });
      await load();
    });
  return { links, made, make, revoke, problem, isBusy };
}
