// The browser's one way to the API, with keys for creates and versions for edits, and one kind of error. Answers are typed
// by lib/schemas but not checked again: they come from our own server, and checking 1,000 threads would cost a frame.
import type { Refusal } from "./errors";

/** `offline`: the request never got an answer. `bug`: the server failed in a way it did not expect. */
export type ApiErrorCode = Refusal | "offline" | "bug";

export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    /** One sentence to show. */
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Names this tab to the server, so that its own changes are known when they come back over the live stream. */
export const CLIENT_ID = newKey();

type Ask = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** Make it once per thing done (newKey()) and keep it over retries: needed for creates. */
  idempotencyKey?: string;
  /** For edits: the version one started from. */
  basedOn?: number;
  /** Whose page asks: "signed-out" if somebody else has signed in here meanwhile. */
  as?: string;
  signal?: AbortSignal;
  /** Goes on when the page goes; for bodies below 64 KB. */
  keepalive?: boolean;
};

/** 128 random bits. Not crypto.randomUUID(): browsers have it over https only, and a team's own network has none. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @throws ApiError for every refusal, and for no answer at all. */
export async function ask<Answer = void>(path: string, options: Ask = {}): Promise<Answer> {
  return send(path, options, async (response) =>
    response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer),
  );
}

/** Between two slices of work on a long list the page answers to hands: a slice is half of a frame. */
const SLICE_MS = 8;
/** Told at first: more than a screen and its neighbourhood hold. */
const FIRST_MEMBERS = 1_000;

export type LongList<Member> = {
  /** For the next time: what has not changed is not sent again. */
  tag: string | null;
  members: Member[];
};

/**
 * Reads a list that the server writes with each member on a line of its own, without ever holding the page for longer than
 * a slice: parsed at once, 10,000 notes take 150 ms and more.
 * @param onMore is told of the first 1,000 as they come, then of as many more as there are already: whoever draws them draws
 *   all, so equal steps would cost the square of the length
 * @returns null where the list is still the one with this tag
 */
export async function askLong<Member>(
  path: string,
  { tag, onMore, ...options }: Ask & { tag: string | null; onMore: (members: readonly Member[]) => void },
): Promise<LongList<Member> | null> {
  return send(path, { ...options, unless: tag }, async (response) => {
    if (response.status === 304) return null;
    const members: Member[] = [];
    let told = 0;
    let sliceEnds = performance.now() + SLICE_MS;
    for await (const line of linesOf(response)) {
      if (line.startsWith('{"id"')) members.push(JSON.parse(line.replace(/,$/, "")) as Member);
      if (performance.now() < sliceEnds) continue;
      if (members.length - told >= Math.max(FIRST_MEMBERS, told)) onMore(members.slice(told, (told = members.length)));
      await new Promise((resolve) => setTimeout(resolve));
      sliceEnds = performance.now() + SLICE_MS;
    }
    return { tag: response.headers.get("etag"), members };
  });
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "]}" && !rest.endsWith("[]}")) throw new TypeError("The list broke off.");
}

async function send<Answer>(
  path: string,
  options: Ask & { unless?: string | null },
  read: (response: Response) => Promise<Answer>,
): Promise<Answer> {
  const { method = "GET", body, idempotencyKey, basedOn, as, unless, signal, keepalive = false } = options;
  const headers: Record<string, string> = { "X-Client-Id": CLIENT_ID };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (idempotencyKey) headers["Idempotency-Key"] = idempotencyKey;
  if (as) headers["X-Person-Id"] = as;
  if (basedOn !== undefined) headers["If-Match"] = `"${basedOn}"`;
  if (unless) headers["If-None-Match"] = unless;

  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
      keepalive,
    });
    // Here too: an answer can break off in the middle.
    if (response.ok || response.status === 304) return await read(response);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(
      "offline",
      "There is no connection to the server. Your words are kept here; try again when it is back.",
    );
  }
  throw await errorOf(response);
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as { type?: string; title?: string } | null;
  const code = problem?.type?.startsWith("urn:clausemark:")
    ? (problem.type.slice("urn:clausemark:".length) as ApiErrorCode)
    : "bug";
  return new ApiError(
    code,
    problem?.title ?? "The server did not answer as expected. Your words are kept here; try again.",
    problem ?? {},
  );
}
