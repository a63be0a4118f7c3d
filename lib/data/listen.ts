import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { type Notice, noticeSchema } from "@/lib/schemas/notice";
import { NOTICE_CHANNEL } from "./write";

// Half a second for a restart of the database on the same machine, never more than five: people are waiting.
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5_000;

type Listener = {
  onNotice: (notice: Notice) => void;
  /** Listening from now on, at first or after a gap: what came before is not known. */
  onListening: () => void;
};

/** One connection that hears every notice for as long as the process lives, and comes back by itself when it drops. */
export function listen({ onNotice, onListening }: Listener): void {
  let retryMs = FIRST_RETRY_MS;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: "clausemark live",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    let isOver = false;
    const retry = () => {
      if (isOver) return;
      isOver = true;
      client.end().catch(() => {});
      setTimeout(() => void connect(), retryMs).unref();
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    };
    client.on("error", retry);
    client.on("end", retry);
    client.on("notification", ({ payload }) => {
      const notice = noticeSchema.safeParse(JSON.parse(payload ?? "null"));
      if (notice.success) onNotice(notice.data);
    });
    try {
      await client.connect();
      await client.query(`LISTEN "${NOTICE_CHANNEL}"`);
      retryMs = FIRST_RETRY_MS;
      onListening();
    } catch {
      retry();
    }
  }

  void connect();
}
