"use client";

import { signOut } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ask } from "@/lib/api-client";
import type { Me } from "@/lib/schemas/person";
import formStyles from "./form.module.css";
import { SignInForm } from "./sign-in-form";

type Props = {
  isOpen: boolean;
  /** Whose page this is: what was typed on it is theirs. */
  person: { id: string; name: string; email: string };
  /** Signed in again as the same person: what waited can be sent. */
  onSignedIn: () => void;
  onClose: () => void;
};

/** Signs in again without leaving the page, when the server said "signed-out": the words typed stay where they are. */
export function SignInDialog({ isOpen, person, onSignedIn, onClose }: Props) {
  const [other, setOther] = useState<Me | null>(null);

  async function check() {
    const me = await ask<Me>("/me");
    if (me.id !== person.id) return setOther(me);
    setOther(null);
    onSignedIn();
  }

  async function signOutOther() {
    await signOut({ redirect: false });
    setOther(null);
  }

  return (
    <Dialog isOpen={isOpen} title={other ? "This is somebody else's page" : "Sign in again"} onClose={onClose}>
      {other ? (
        <>
          <Notice tone="warn">
            You are now signed in as {other.name}, but this page was opened by {person.name}. What was typed here is not
            sent under another name.
          </Notice>
          <div className={formStyles.row}>
            <Button variant="primary" onClick={() => void signOutOther()}>
              Sign in as {person.name} instead
            </Button>
            <Button onClick={() => window.location.reload()}>Reload as {other.name}</Button>
          </div>
        </>
      ) : (
        <>
          <p>You were signed out, perhaps from another device. What you typed is kept on this page.</p>
          <SignInForm email={person.email} onSignedIn={check} />
        </>
      )}
    </Dialog>
  );
}
