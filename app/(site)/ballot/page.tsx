import type { Metadata } from "next";
import { EntryCard } from "@/components/people/entry-card";
import { OpenBallot } from "@/components/people/open-ballot";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "Your ballot" };

export default function BallotPage() {
  return (
    <>
      <SiteHeader />
      <EntryCard title="Your ballot">
        <OpenBallot />
      </EntryCard>
    </>
  );
}
