import { randomUUID } from "node:crypto";
import type { Handler } from "@/lib/http/route";

type Options = {
  /** Anonymous when missing. */
  as?: { cookie: string } | null;
  method?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Idempotency-Key; a fresh one for each call unless given. null: none. */
  key?: string | null;
  /** If-Match. */
  basedOn?: number;
  headers?: Record<string, string>;
};

// The shape of an answer is what the test is about: it says so itself.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = { status: number; body: any; headers: Headers };

/** Calls a route handler as a browser on our own page would: `await call(POST, { as: cast.owner, body: { name: "x" } })`. */
export async function call(handler: Handler, options: Options = {}): Promise<Answer> {
  const { as, params = {}, query = {}, body, key = randomUUID(), basedOn } = options;
  const method = options.method ?? (body === undefined ? "GET" : "POST");
  const headers = new Headers({ host: "clausemark.test", origin: "http://clausemark.test", ...options.headers });
  if (as) headers.set("cookie", as.cookie);
  if (body !== undefined) headers.set("content-type", "application/json");
  if (key) headers.set("idempotency-key", key);
  if (basedOn !== undefined) headers.set("if-match", `"${basedOn}"`);
  const url = new URL("http://clausemark.test/api/v1/under-test");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const request = new Request(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text), headers: response.headers };
}
