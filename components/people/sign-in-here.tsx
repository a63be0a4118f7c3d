"use client";

import { SignInForm } from "./sign-in-form";

/**
 * Signs in and goes on to `next`: a whole new page, because everything on it may look different now. A link's fragment
 * came along here, for browsers keep it over a redirect, and goes along.
 */
export function SignInHere({ next }: { next: string }) {
  return <SignInForm onSignedIn={() => window.location.assign(next + window.location.hash)} />;
}
