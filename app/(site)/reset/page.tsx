import type { Metadata } from "next";
import { EntryCard } from "@/components/people/entry-card";
import { ResetForm } from "@/components/people/reset-form";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "New password" };

export default function ResetPage() {
  return (
    <>
      <SiteHeader />
      <EntryCard title="Set a new password">
        <p>You are signed out on every device, and signed in here.</p>
        <ResetForm />
      </EntryCard>
    </>
  );
}
