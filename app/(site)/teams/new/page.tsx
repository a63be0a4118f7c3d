import type { Metadata } from "next";
import { EntryCard } from "@/components/people/entry-card";
import { NewTeamForm } from "@/components/teams/new-team-form";
import { requirePerson } from "@/lib/auth/page-actor";
import { SiteHeader } from "../../site-header";

export const metadata: Metadata = { title: "New team" };

export default async function NewTeamPage() {
  await requirePerson();
  return (
    <>
      <SiteHeader />
      <EntryCard title="Found a team">
        <p>You own it, and invite the others. It starts with the bundled plan to read.</p>
        <NewTeamForm />
      </EntryCard>
    </>
  );
}
