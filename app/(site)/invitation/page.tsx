import type { Metadata } from "next";
import { EntryCard } from "@/components/people/entry-card";
import { JoinTeam } from "@/components/people/join-team";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "Invitation" };

export default function InvitationPage() {
  return (
    <>
      <SiteHeader />
      <EntryCard title="Join a team">
        <JoinTeam />
      </EntryCard>
    </>
  );
}
