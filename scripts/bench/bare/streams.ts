import type { ServerResponse } from "node:http";
import pg from "pg";
import { threadFactsSql } from "@/lib/data/thread-json";
import { env } from "@/lib/env";

/** Not the product's own: each is told of its events alone. */
const CHANNEL = "clausemark_bare";

/** Event streams fed from LISTEN: one query an event, and the same line to everybody. */
export function openStreams(pool: pg.Pool) {
  const open = new Set<ServerResponse>();
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  client.on("notification", ({ payload }) => void tell(JSON.parse(payload ?? "{}") as { id: string }));
  void client.connect().then(() => client.query(`LISTEN ${CHANNEL}`));

  async function tell({ id }: { id: string }): Promise<void> {
    const { text, values } = threadFactsSql(id);
    const { rows } = await pool.query<{ json: object }>(text, values);
    const line = `data: ${JSON.stringify({ type: "thread", thread: rows[0]!.json })}\n\n`;
    for (const response of open) response.write(line);
  }

  return {
    add(response: ServerResponse): void {
      response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache" });
      response.write(`data: {"type":"resync"}\n\n`);
      open.add(response);
      response.on("close", () => open.delete(response));
    },
  };
}
