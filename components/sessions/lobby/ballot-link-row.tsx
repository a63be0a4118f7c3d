"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BallotLinkDto } from "@/lib/schemas/ballot-link";
import { useSession } from "../session-context";
import styles from "./ballot-links.module.css";

export function BallotLinkRow({ link }: { link: BallotLinkDto }) {
  const { session, act } = useSession();
  const { id, name, email, isRevoked } = link;
  const edit = (body: { send: true } | { isRevoked: false }) =>
    void act({ method: "PATCH", path: `/ballot-links/${id}`, body });

  return (
    <li>
      <div className={styles.who}>
        <bdi>{name}</bdi>
        <span>{email}</span>
        <small>{stateOf(link, session.state === "DRAFT")}</small>
      </div>
      <div className={styles.buttons}>
        {isRevoked ? (
          <Button size="small" aria-label={`Send ${name} a new link`} onClick={() => edit({ isRevoked: false })}>
            New link
          </Button>
        ) : (
          <>
            {session.state !== "DRAFT" && (
              <Button size="small" aria-label={`Send ${name} the link again`} onClick={() => edit({ send: true })}>
                Send again
              </Button>
            )}
            <Button
              size="small"
              aria-label={`Revoke the link of ${name}`}
              onClick={() => void act({ method: "DELETE", path: `/ballot-links/${id}` })}
            >
              Revoke
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function stateOf({ isRevoked, openedAt, failedAt, sentAt }: BallotLinkDto, isDraft: boolean): ReactNode {
  if (isRevoked) return "Revoked: it opens no more. What was rated stays.";
  if (openedAt) {
    return (
      <>
        Opened <RelativeTime at={openedAt} />
      </>
    );
  }
  if (failedAt) return <Badge tone="warn">The mail server refuses this address</Badge>;
  if (sentAt) {
    return (
      <>
        Sent <RelativeTime at={sentAt} />, not opened yet
      </>
    );
  }
  return isDraft ? "Goes out when the session starts" : "On its way";
}
