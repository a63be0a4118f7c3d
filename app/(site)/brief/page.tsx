import type { Metadata } from "next";
import styles from "@/components/brief/brief-page.module.css";
import { SharedBrief } from "@/components/brief/shared-brief";
import { SiteHeader } from "../site-header";

export const metadata: Metadata = { title: "Brief" };

/** By a link, whose token is in the fragment: no account is asked for. */
export default function SharedBriefPage() {
  return (
    <>
      <SiteHeader />
      <div className={styles.page}>
        <SharedBrief />
      </div>
    </>
  );
}
