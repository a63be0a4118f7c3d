import type { Metadata } from "next";
import { EntryCard } from "@/components/people/entry-card";
import { SignInByLink } from "@/components/people/sign-in-by-link";
import { SiteHeader } from "../../site-header";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInByLinkPage() {
  return (
    <>
      <SiteHeader />
      <EntryCard title="Sign in">
        <SignInByLink />
      </EntryCard>
    </>
  );
}
