import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/people/entry-card";
import { SetUpForm } from "@/components/people/set-up-form";
import { isClaimed } from "@/lib/data/ensure-setup-token";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  if (await isClaimed()) redirect("/");
  return (
    <>
      <SiteHeader />
      <EntryCard title="Set up Clausemark">
        <p>You become the owner of the first team. Everybody else comes in by the invitation links you make.</p>
        <SetUpForm />
      </EntryCard>
    </>
  );
}
