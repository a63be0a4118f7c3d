import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-body";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SessionLine } from "@/lib/schemas/session";
import { RehearseButton } from "../new/rehearse-button";
import type { SessionMaterial } from "../new/session-draft";
import { STATE_WORDS } from "../session-words";
import styles from "./session-list.module.css";

type Props = {
  sessions: readonly SessionLine[];
  material: SessionMaterial;
  can: { start: boolean; rehearse: boolean };
};

const isOver = ({ state }: SessionLine) => state === "DECIDED" || state === "ARCHIVED";
const GROUPS: { title: string; holds: (session: SessionLine) => boolean }[] = [
  { title: "Under way", holds: (each) => each.kind === "REVIEW" && each.state !== "DRAFT" && !isOver(each) },
  { title: "Drafts", holds: (each) => each.kind === "REVIEW" && each.state === "DRAFT" },
  { title: "Over", holds: (each) => each.kind === "REVIEW" && isOver(each) },
  { title: "Your rehearsals", holds: (each) => each.kind === "REHEARSAL" },
];

/** The sessions on a document, those under way first. */
export function SessionList({ sessions, material, can }: Props) {
  const { documentId } = material;
  const start = can.start && (
    <Link className={buttonClass("primary")} href={`/documents/${documentId}/sessions/new`}>
      Start a session
    </Link>
  );
  const rehearse = can.rehearse && <RehearseButton material={material} isPrimary={!can.start} />;
  if (sessions.length === 0) {
    return (
      <div className={styles.empty}>
        <p>
          In a session a team turns reading into a position: everybody rates in secret, all see the answers at once, you
          talk about what is contested, and the brief is there.{" "}
          {can.start
            ? "Start one, or rehearse it alone first, with simulated raters."
            : can.rehearse
              ? "The owner and facilitators of the team start sessions. Rehearse one alone to see how it goes."
              : "The owner and facilitators of the team start sessions."}
        </p>
        <div className={styles.buttons}>
          {start}
          {rehearse}
        </div>
      </div>
    );
  }
  return (
    <>
      <div className={styles.buttons}>
        {start}
        {rehearse}
      </div>
      {GROUPS.map(({ title, holds }) => {
        const own = sessions.filter(holds);
        return (
          own.length > 0 && (
            <PageSection key={title} title={title}>
              <ul className={styles.list}>
                {own.map((session) => (
                  <Line key={session.id} session={session} />
                ))}
              </ul>
            </PageSection>
          )
        );
      })}
    </>
  );
}

function Line({
  session: { id, title, state, createdAt, isMine, participants, rounds, isBriefFrozen },
}: {
  session: SessionLine;
}) {
  const isOpen = state !== "DECIDED" && state !== "ARCHIVED";
  return (
    <li>
      <h3>
        <Link href={`/sessions/${id}`} dir="auto">
          {title}
        </Link>
      </h3>
      <Badge tone={isOpen && state !== "DRAFT" ? "accent" : "plain"}>{STATE_WORDS[state]}</Badge>
      <p>
        {[
          participants === 1 ? "one takes part" : `${participants} take part`,
          rounds > 0 && (rounds === 1 ? "one round" : `${rounds} rounds`),
          isBriefFrozen && "brief frozen",
          isMine && "you take part",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>
        Made <RelativeTime at={createdAt} />
      </p>
    </li>
  );
}
