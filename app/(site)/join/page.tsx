import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/people/entry-card";
import { EnterCode } from "@/components/sessions/join/enter-code";
import { SiteHeader } from "../site-header";

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export const metadata: Metadata = { title: "Join a session" };

export default async function JoinPage({ searchParams }: Props) {
  const { code } = await searchParams;
  if (typeof code === "string" && code.trim()) redirect(`/join/${encodeURIComponent(code.trim())}`);
  return (
    <>
      <SiteHeader />
      <EntryCard title="Join a session">
        <EnterCode />
      </EntryCard>
    </>
  );
}
