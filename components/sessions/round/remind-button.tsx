"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import { useSession } from "../session-context";

/** A mail to those who have not finished; to whom, is told to nobody. */
export function RemindButton({ roundId }: { roundId: string }) {
  const { visitor } = useSession();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);

  async function remind() {
    setBusy(true);
    try {
      await ask(`/rounds/${roundId}/reminders`, { method: "POST", as: visitor.id });
      toast({ message: "A reminder goes by mail to those who have not finished." });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ message: error.message, tone: "bad" });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button size="small" isBusy={isBusy} onClick={() => void remind()}>
      Remind those who have not finished
    </Button>
  );
}
