"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { ApiError, ask, newKey } from "@/lib/api-client";
import type { MemberDto } from "@/lib/schemas/member";

type Made = { token: string; expiresAt: string };

export function ResetLinkDialog({
  isOpen,
  member,
  onClose,
}: {
  isOpen: boolean;
  member: MemberDto;
  onClose: () => void;
}) {
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function make() {
    try {
      const path = `/memberships/${member.id}/reset-link`;
      setMade(await ask<Made>(path, { method: "POST", idempotencyKey: newKey() }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  }

  function close() {
    setMade(null);
    setProblem(null);
    onClose();
  }

  return (
    <Dialog isOpen={isOpen} title={`Reset link for ${member.person.name}`} onClose={close}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {made ? (
        <>
          <CopyField label="Link" value={`${window.location.origin}/reset#token=${made.token}`} />
          <p>
            It works once and ends <RelativeTime at={made.expiresAt} />. It is not shown again: give it to{" "}
            {member.person.name} in a way that only they can read.
          </p>
        </>
      ) : (
        <>
          <p>
            With this link {member.person.name} sets a new password. All their devices are signed out then. A link made
            before stops working.
          </p>
          <div>
            <Button variant="primary" onClick={() => void make()}>
              Make the link
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
