import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/people/entry-card";
import { SignInHere } from "@/components/people/sign-in-here";
import { nextPath } from "@/lib/auth/next-path";
import { pageActor } from "@/lib/auth/page-actor";
import { isClaimed } from "@/lib/data/ensure-setup-token";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = nextPath((await searchParams).next);
  if ((await pageActor()).kind === "person") redirect(next);
  if (!(await isClaimed())) redirect("/");
  return (
    <>
      <SiteHeader />
      <EntryCard title="Sign in">
        <SignInHere next={next} />
        <p>
          No account? Ask somebody in your team for an invitation link. Forgotten password? Its owner can issue a new
          one.
        </p>
      </EntryCard>
    </>
  );
}
