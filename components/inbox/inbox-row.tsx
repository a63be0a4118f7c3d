import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import type { NotificationDto } from "@/lib/schemas/inbox";
import styles from "./inbox-row.module.css";
import { hrefOf, sayLine, sayWhat, sayWhere } from "./inbox-words";

type Props = {
  notification: NotificationDto;
  /** One is in several teams. */
  hasTeams: boolean;
  onOpen: () => void;
  onSetRead: (isRead: boolean) => void;
  onFinish: () => void;
};

/** A line of the inbox: who, what, where, and the words. A press anywhere on it opens it. */
export function InboxRow({ notification, hasTeams, onOpen, onSetRead, onFinish }: Props) {
  const { id, actor, thread, createdAt, isRead } = notification;
  return (
    <li data-notification={id} className={isRead ? styles.row : styles.unread}>
      {actor ? <Avatar id={actor.id} name={actor.name} /> : <span aria-hidden className={styles.clock} />}
      <div className={styles.words}>
        <p className={styles.what}>
          <Link href={hrefOf(notification)} onClick={onOpen}>
            {!isRead && <span className="visually-hidden">Unread: </span>}
            {actor && <b>{actor.name}</b>} {sayWhat(notification)}
          </Link>
        </p>
        <p className={styles.where} dir="auto">
          {sayWhere(notification, hasTeams).join(" · ")}
        </p>
        {thread?.words && (
          <p className={styles.line} dir="auto">
            {thread.words}
          </p>
        )}
        {thread?.quote && !thread.words && (
          <blockquote className={styles.line} dir="auto">
            {thread.quote}
          </blockquote>
        )}
      </div>
      <div className={styles.end}>
        <RelativeTime at={createdAt} />
        <div className={styles.acts}>
          <button type="button" onClick={() => onSetRead(!isRead)}>
            {isRead ? "Mark unread" : "Mark read"}
            <span className="visually-hidden">: {sayLine(notification)}</span>
          </button>
          <button type="button" onClick={onFinish}>
            Done<span className="visually-hidden">: {sayLine(notification)}</span>
          </button>
        </div>
      </div>
    </li>
  );
}
