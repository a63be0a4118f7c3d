"use client";

import { SignInForm } from "./sign-in-form";

/** Signs in and goes on to `next`: a whole new page, because everything on it may look different now. */
export function SignInHere({ next }: { next: string }) {
  return <SignInForm onSignedIn={() => window.location.assign(next)} />;
}
