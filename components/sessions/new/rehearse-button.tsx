"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useCreateKey } from "@/components/ui/use-create-key";
import { ApiError } from "@/lib/api-client";
import { type SessionMaterial, toRehearsal } from "./session-draft";
import { startSession } from "./start-session";

/** The whole method by oneself, with simulated raters, on three clauses. */
export function RehearseButton({ material, isPrimary = false }: { material: SessionMaterial; isPrimary?: boolean }) {
  const router = useRouter();
  const toast = useToast();
  const { keyFor } = useCreateKey();
  const [isBusy, setIsBusy] = useState(false);

  async function rehearse() {
    setIsBusy(true);
    try {
      const body = toRehearsal(material);
      router.push(await startSession(material.documentId, body, { idempotencyKey: keyFor(body), as: material.meId }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ message: error.message, tone: "bad" });
      setIsBusy(false);
    }
  }

  return (
    <Button variant={isPrimary ? "primary" : "plain"} isBusy={isBusy} onClick={() => void rehearse()}>
      Rehearse alone
    </Button>
  );
}
