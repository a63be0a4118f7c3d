"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ApiError, ask } from "@/lib/api-client";
import type { InvitationOffer, InvitationState } from "@/lib/schemas/invitation";
import { ROLE_NAMES, ROLE_RIGHTS } from "../teams/role-words";
import { JoinAsNewPerson } from "./join-as-new-person";
import { SignInForm } from "./sign-in-form";
import { useLinkToken } from "./use-link-token";

const WHY_NOT: Record<Exclude<InvitationState, "open">, string> = {
  expired: "This invitation has expired. Ask whoever sent it for a new one.",
  revoked: "This invitation was taken back. Ask whoever sent it.",
  "used-up": "This invitation has been used as often as it may. Ask whoever sent it for a new one.",
  unknown: "This invitation is not known here. Check that the link is whole.",
};

export function JoinTeam() {
  const token = useLinkToken();
  const [found, setFound] = useState<InvitationOffer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [hasAccount, setHasAccount] = useState(false);

  useEffect(() => {
    if (!token) return;
    const controller = new AbortController();
    ask<InvitationOffer>("/invitations/offer", { method: "POST", body: { token }, signal: controller.signal })
      .then(setFound)
      .catch((error: unknown) => {
        if (error instanceof ApiError) setProblem(error.message);
        else if (!controller.signal.aborted) throw error;
      });
    return () => controller.abort();
  }, [token]);

  if (token === null) return <Notice tone="bad">{WHY_NOT.unknown}</Notice>;
  if (problem) return <Notice tone="bad">{problem}</Notice>;
  if (!token || !found) return <p>Looking at the invitation…</p>;
  const { offer, viewer } = found;
  if (viewer?.isMember) {
    return (
      <Notice>
        You are in this team already. <Link href={offer ? `/teams/${offer.teamId}` : "/"}>Go to the team</Link>
      </Notice>
    );
  }
  if (!offer) return <Notice tone="bad">{WHY_NOT[found.state === "open" ? "unknown" : found.state]}</Notice>;

  return (
    <>
      <p>
        {offer.by} invites you to <b>{offer.teamName}</b> as {ROLE_NAMES[offer.role].toLowerCase()}
        {offer.groupName && `, in the group ${offer.groupName}`}. {ROLE_RIGHTS[offer.role]}
      </p>
      {viewer && <JoinAsViewer token={token} teamId={offer.teamId} name={viewer.name} />}
      {!viewer && !hasAccount && (
        <>
          <JoinAsNewPerson token={token} />
          <p>
            <Button variant="quiet" onClick={() => setHasAccount(true)}>
              I have an account here
            </Button>
          </p>
        </>
      )}
      {!viewer && hasAccount && (
        <>
          <SignInForm onSignedIn={() => window.location.reload()} />
          <p>
            <Button variant="quiet" onClick={() => setHasAccount(false)}>
              I have no account yet
            </Button>
          </p>
        </>
      )}
    </>
  );
}

function JoinAsViewer({ token, teamId, name }: { token: string; teamId: string; name: string }) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function join() {
    setIsBusy(true);
    try {
      await ask("/invitations/acceptance", { method: "POST", body: { token } });
      window.location.assign(`/teams/${teamId}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      setIsBusy(false);
    }
  }

  return (
    <>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <p>
        <Button variant="primary" isBusy={isBusy} onClick={() => void join()}>
          Join as {name}
        </Button>
      </p>
    </>
  );
}
