"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { SelectField } from "@/components/ui/select-field";
import type { BriefLinkDto } from "@/lib/schemas/brief";
import styles from "./brief-bar.module.css";
import { useBriefLinks } from "./use-brief-links";

const DAYS = [
  { days: 7, name: "A week" },
  { days: 30, name: "A month" },
  { days: 90, name: "Three months" },
  { days: 365, name: "A year" },
];

/** For the team its address; for anybody else a link that reads this brief and nothing more, until it ends or is revoked. */
export function ShareLinks({ sessionId, visitorId }: { sessionId: string; visitorId: string }) {
  const { links, made, make, revoke, problem, isBusy } = useBriefLinks(sessionId, visitorId);
  const [days, setDays] = useState(30);
  const open = links?.filter(({ state }) => state === "open") ?? [];
  return (
    <>
      <CopyField
        label="For the team and those who take part"
        value={`${window.location.origin}/sessions/${sessionId}/brief`}
      />
      <div className={styles.make}>
        <SelectField
          label="For anybody else: a link to read, for"
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {DAYS.map(({ days: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button isBusy={isBusy} onClick={() => void make(days)}>
          Make a link
        </Button>
      </div>
      {made && (
        <>
          <CopyField label="Copy it now: it is shown once" value={`${window.location.origin}/brief#token=${made}`} />
          <p className={styles.quiet}>
            Who holds it reads this brief without an account, and nothing else of the team.
          </p>
        </>
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
      {open.length > 0 && (
        <ul className={styles.links} aria-label="Links that are open">
          {open.map((link) => (
            <LinkLine key={link.id} link={link} onRevoke={() => void revoke(link.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function LinkLine({ link, onRevoke }: { link: BriefLinkDto; onRevoke: () => void }) {
  return (
    <li>
      <span>
        Made <RelativeTime at={link.createdAt} />, ends <RelativeTime at={link.expiresAt} />
      </span>
      <Button size="small" onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}
