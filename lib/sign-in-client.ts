// The browser's way to sign in and out: next-auth's own client, its answers as sentences.
import { signIn } from "next-auth/react";

type Given = { provider: "password"; email: string; password: string } | { provider: "link"; token: string };

const WRONG = {
  password: "This e-mail and password do not match an account here.",
  link: "This link has been used or has expired. Ask for a new one.",
};

/** @returns null when signed in, else one sentence to show. */
export async function beginSignIn({ provider, ...credentials }: Given): Promise<string | null> {
  let error: string | null | undefined;
  try {
    // Without callbackUrl it would send this page's whole address, a link's secret fragment too.
    error = (await signIn(provider, { ...credentials, redirect: false, callbackUrl: "/" }))?.error;
  } catch {
    error = "unavailable";
  }
  if (!error) return null;
  if (error === "CredentialsSignin") return WRONG[provider];
  const seconds = /^too-many:(\d+)$/.exec(error)?.[1];
  if (seconds) return `Too many attempts. Try again in ${Math.ceil(Number(seconds) / 60)} minutes.`;
  return "The server does not answer. Try again in a moment.";
}
