// Two worlds that differ in one hidden value, told apart or not by what somebody receives. The worlds are one database,
// whose append-only row is rewritten behind the trigger's back, so that ids and times are equal.
import { vi } from "vitest";
import { database } from "@/lib/data/database";
import type { Handler } from "@/lib/http/route";
import type { Cast } from "./actors";
import { call } from "./call";
import { type EndpointRequest, REQUESTS } from "./endpoint-requests";

export type Receiver = { cookie: string } | null;
type Handlers = ReadonlyMap<string, Handler>;
type Asked = [string, EndpointRequest];

/** Every endpoint that reads, asked for what the cast has and what `more` names besides: whatever is made of ratings. */
export async function readingRequests(
  handlers: Handlers,
  cast: Cast,
  more: (name: string) => Promise<readonly EndpointRequest[]>,
): Promise<Asked[]> {
  // When a device was last seen is written once a minute, and told to whose it is: not while the worlds are compared.
  await database().pool.query(`UPDATE "SignIn" SET "lastSeenAt" = now() + interval '1 hour'`);
  const requests: Asked[] = [];
  for (const name of handlers.keys()) {
    if (!name.startsWith("GET ")) continue;
    const request = await REQUESTS[name]!(cast, null);
    for (const change of await more(name)) {
      const query = { ...request.query, ...change.query };
      const params = { ...request.params, ...change.params };
      requests.push([name, { ...request, query, params }]);
    }
  }
  return requests;
}

/** Everything that one receives, by what was asked; byte for byte but for what is of chance alone. */
export async function received(handlers: Handlers, requests: readonly Asked[], as: Receiver) {
  const answers: Record<string, string> = {};
  for (const [name, request] of requests) {
    const { status, body, headers } = await call(handlers.get(name)!, { as, ...request });
    const requestId = headers.get("x-request-id")!;
    const answer = JSON.stringify([status, body, [...headers]]).replaceAll(requestId, "");
    answers[`${name}?${new URLSearchParams(request.query)}#${Object.values(request.params ?? {}).join()}`] = answer;
  }
  return answers;
}

/** Long enough for whatever was said beside what closes a comparison. */
const GRACE_MS = 400;

/**
 * What each of these people's streams says while something is changed, with what closes it.
 * @param close does something that all of them hear of, and tells the words that it is known by.
 */
export async function overhear(
  handlers: Handlers,
  listeners: readonly { cookie: string }[],
  change: () => Promise<unknown>,
  close: () => Promise<string>,
): Promise<string[]> {
  const closing = new AbortController();
  const heard = listeners.map(() => "");
  for (const [at, { cookie }] of listeners.entries()) {
    const headers = { cookie, host: "clausemark.test" };
    const request = new Request("http://clausemark.test/api/v1/stream", { headers, signal: closing.signal });
    const response = await handlers.get("GET /stream")!(request, { params: Promise.resolve({}) });
    void listen(response, (words) => (heard[at] += words));
  }
  await change();
  const mark = await close();
  await vi.waitUntil(() => heard.every((said) => said.includes(mark)), { timeout: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  closing.abort();
  return heard;
}

async function listen(response: Response, tell: (words: string) => void): Promise<void> {
  const reader = response
    .body!.pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  for (let read = await reader.read(); !read.done; read = await reader.read()) tell(read.value);
}

/** Changes a row of an append-only table. */
export async function rewrite(table: string, id: string, set: string): Promise<void> {
  const { pool } = database();
  await pool.query(`ALTER TABLE "${table}" DISABLE TRIGGER immutable`);
  await pool.query(`UPDATE "${table}" SET ${set} WHERE "id" = $1`, [id]);
  await pool.query(`ALTER TABLE "${table}" ENABLE TRIGGER immutable`);
}
