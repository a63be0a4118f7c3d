// The yardstick: what node:http and pg do with the product's own SQL and nothing else. Who asks is found as the product
// finds it, so that the two differ by everything but the sign-in check; with `?who=kept` it is found once and kept.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import { actorOfCookies } from "@/lib/auth/actor-of";
import { threadsOfVersionSql } from "@/lib/data/thread-json";
import { env } from "@/lib/env";
import type { Actor, PersonActor } from "@/lib/policies/actor";
import { createThread } from "./create-thread";
import { openStreams } from "./streams";

const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 20 });
const streams = openStreams(pool);
const kept = new Map<string, Actor>();

async function findActor(cookie: string, isKept: boolean): Promise<Actor> {
  const actor = (isKept && kept.get(cookie)) || (await actorOfCookies(cookie));
  if (isKept) kept.set(cookie, actor);
  return actor;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const [, noun, id] = pathname.split("/");
  const actor = await findActor(request.headers.cookie ?? "", searchParams.get("who") === "kept");
  if (actor.kind !== "person") return sendJson(response, 401, "{}");
  if (noun === "") return sendJson(response, 200, "{}");
  if (noun === "stream") return streams.add(response);
  if (request.method === "POST") return sendJson(response, 201, await create(actor, id ?? "", request));
  const { text, values } = threadsOfVersionSql(actor, id ?? "");
  const { rows } = await pool.query<{ json: string }>(text, values);
  sendJson(response, 200, rows[0]!.json);
}

async function create(actor: PersonActor, documentId: string, request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const key = String(request.headers["idempotency-key"]);
  return createThread(pool, actor, documentId, key, Buffer.concat(chunks).toString("utf8"));
}

function sendJson(response: ServerResponse, status: number, json: string): void {
  const headers = { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(json) };
  response.writeHead(status, headers).end(json);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    sendJson(response, 500, "{}");
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as { port: number }).port));
