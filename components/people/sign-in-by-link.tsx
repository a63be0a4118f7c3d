"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { beginSignIn } from "@/lib/sign-in-client";
import { useLinkToken } from "./use-link-token";

/** One press, not none: programs that look at links in messages must not use them up. */
export function SignInByLink() {
  const token = useLinkToken();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  if (token === null) return <Notice tone="bad">This link is not whole. Open it again, or copy all of it.</Notice>;

  async function signIn() {
    setIsBusy(true);
    const refusal = await beginSignIn({ provider: "link", token: token ?? "" });
    setIsBusy(false);
    if (refusal) setProblem(refusal);
    else window.location.assign("/");
  }

  return (
    <>
      {problem && (
        <Notice tone="bad">
          {problem} <Link href="/sign-in">Sign in with a password</Link>
        </Notice>
      )}
      <p>This link signs you in on this device.</p>
      <p>
        <Button variant="primary" isBusy={isBusy || token === undefined} onClick={() => void signIn()}>
          Sign in
        </Button>
      </p>
    </>
  );
}
