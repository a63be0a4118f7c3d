import Link from "next/link";
import type { InboxFilter } from "@/lib/schemas/inbox";
import { isNarrowed } from "./inbox-address";
import styles from "./inbox-view.module.css";

/** What would come here, or what hides it. */
export function EmptyInbox({ filter }: { filter: InboxFilter }) {
  return (
    <div className={styles.empty}>
      {isNarrowed(filter) ? (
        <p>
          Nothing in your inbox is of this kind. <Link href="/inbox">Show everything</Link>
        </p>
      ) : (
        <p>
          Nothing waits for you. Here you are told when somebody mentions you, replies in a note that you follow,
          assigns a note to you, or takes a session of yours on.
        </p>
      )}
    </div>
  );
}
