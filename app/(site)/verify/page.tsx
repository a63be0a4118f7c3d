import type { Metadata } from "next";
import { VerifyRound } from "@/components/sessions/verify/verify-round";
import { PageBody } from "@/components/ui/page-body";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "Check a round’s seal" };

export default function VerifyPage() {
  return (
    <>
      <SiteHeader />
      <PageBody
        title="Check a round’s seal"
        intro="When a round closes, its answers are sealed before anybody sees one. Here you see whether what you keep is what was sealed. The file does not leave your browser."
      >
        <VerifyRound />
      </PageBody>
    </>
  );
}
