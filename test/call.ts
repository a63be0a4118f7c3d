import { randomUUID } from "node:crypto";
import type { Handler } from "@/lib/http/route";

type Options = {
  /** Anonymous when missing. */
  as?: { cookie: string } | null;
  method?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** The body as it is sent, in place of `body`. */
  text?: string;
  /** Idempotency-Key; a fresh one for each call unless given. null: none. */
  key?: string | null;
  /** If-Match. */
  basedOn?: number;
  /** null takes away one that a browser would send. */
  headers?: Record<string, string | null>;
};

// The shape of an answer is what the test is about: it says so itself.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = { status: number; body: any; headers: Headers };

/** Calls a route handler as a browser on our own page would: `await call(POST, { as: cast.owner, body: { name: "x" } })`. */
export async function call(handler: Handler, options: Options = {}): Promise<Answer> {
  const { as, params = {}, query = {}, key = randomUUID(), basedOn } = options;
  const body = options.text ?? (options.body === undefined ? null : JSON.stringify(options.body));
  const method = options.method ?? (body === null ? "GET" : "POST");
  const headers = new Headers({ host: "clausemark.test", origin: "http://clausemark.test" });
  if (as) headers.set("cookie", as.cookie);
  if (body !== null) headers.set("content-type", "application/json");
  if (key) headers.set("idempotency-key", key);
  if (basedOn !== undefined) headers.set("if-match", `"${basedOn}"`);
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const url = new URL("http://clausemark.test/api/v1/under-test");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const request = new Request(url, { method, headers, body });
  const response = await handler(request, { params: Promise.resolve(params) });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { status: response.status, body: null, headers: response.headers };
  }
  const text = await response.text();
  // A file to keep is compared as it comes.
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, body: isJson ? JSON.parse(text) : text || null, headers: response.headers };
}
