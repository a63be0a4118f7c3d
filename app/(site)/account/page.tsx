import type { Metadata } from "next";
import { NameForm, PasswordForm } from "@/components/people/account-settings";
import { DeviceList } from "@/components/people/device-list";
import { PageBody, PageSection } from "@/components/ui/page-body";
import { requirePerson } from "@/lib/auth/page-actor";
import { readMe } from "@/lib/data/persons";
import { listSignIns } from "@/lib/data/sign-ins";
import { SiteHeader } from "../site-header";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await requirePerson();
  const [me, devices] = await Promise.all([readMe(actor), listSignIns(actor)]);
  return (
    <>
      <SiteHeader />
      <PageBody title="Your account">
        <div className={styles.columns}>
          <PageSection title="You">
            <NameForm me={me} />
          </PageSection>
          <PageSection title="Password">
            <PasswordForm email={me.email} />
          </PageSection>
        </div>
        <PageSection title="Signed-in devices">
          {/* A new key with each list: after a password change the others are gone. */}
          <DeviceList key={devices.map(({ id }) => id).join()} initial={devices} />
        </PageSection>
      </PageBody>
    </>
  );
}
