// Every endpoint is made here, and so registers itself: a test walks the register as every kind of actor.
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { NextResponse } from "next/server";
import type { z } from "zod";
import { actorOf } from "@/lib/auth/actor-of";
import { AppError } from "@/lib/errors";
import { JsonText } from "@/lib/json-text";
import {
  type AccountActor,
  type Actor,
  ANONYMOUS,
  idOf,
  type KnownActor,
  type PersonActor,
} from "@/lib/policies/actor";
import { problemResponse } from "./problem";
import { checkRate } from "./rate";
import { readJson } from "./read-json";
import { checkSameOrigin } from "./same-origin";

/** "taking-part": signed in, or a guest of a review session. */
type Access = "signed-in" | "taking-part" | "anyone";
type ActorOf<A extends Access> = A extends "anyone" ? AccountActor : A extends "taking-part" ? KnownActor : PersonActor;
type Schema = z.ZodType;
type Out<S> = S extends z.ZodType<infer T> ? T : undefined;

export type RouteOptions<P, B, Q, A extends Access> = {
  /** Who may call at all; what they may do is the policy's to say. Default: signed-in. */
  access?: A;
  params?: P;
  query?: Q;
  body?: B;
  /** The largest body taken, in bytes. Default 256 KiB: the longest comment is far below. */
  maxBytes?: number;
  /** Of a good answer. Default 200; 204 for an answer of nothing. */
  status?: number;
  /** A create: the Idempotency-Key header is required. Any other change may send one, and is then done once too. */
  creates?: boolean;
  /** An edit of a versioned row: the If-Match header is required. */
  edits?: boolean;
};

export type Call<P, B, Q, A extends Access> = {
  actor: ActorOf<A>;
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  /** The version an edit was based on, from If-Match. */
  basedOn: number;
  /** To hand to lib/data's write functions. */
  write: { once?: { key: string; requestHash: string }; clientId?: string };
  request: Request;
};

export type Endpoint = { access: Access; creates: boolean; edits: boolean };
export type Handler = ((
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>) & {
  endpoint: Endpoint;
};

const DEFAULT_MAX_BYTES = 256 * 1024;

/** Makes a route handler: parse, find the actor, refuse what is forged or too much, call, answer. */
export function route<
  P extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  A extends Access = "signed-in",
>(options: RouteOptions<P, B, Q, A>, handle: (call: Call<P, B, Q, A>) => Promise<unknown>): Handler {
  const { creates = false, edits = false } = options;
  const access: Access = options.access ?? "signed-in";

  async function answer(request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> {
    const sender = await actorOf(request);
    await checkRate(request, sender);
    const actor = withinReach(sender, access);
    checkSameOrigin(request);
    if (actor.kind === "anonymous" && access !== "anyone") {
      throw new AppError("signed-out", "You are signed out. Sign in again; what you typed is kept.");
    }
    checkPerson(request, actor);
    const params = parse(options.params as P, await context.params, "not-found");
    const query = parse(options.query as Q, Object.fromEntries(new URL(request.url).searchParams), "bad-input");
    const raw = options.body ? await readJson(request, options.maxBytes ?? DEFAULT_MAX_BYTES) : undefined;
    const body = parse(options.body as B, raw?.value, "bad-input");
    const result = await handle({
      actor: actor as ActorOf<A>,
      params,
      query,
      body,
      basedOn: edits ? versionFrom(request) : 0,
      write: {
        once: creates || request.headers.has("idempotency-key") ? onceFrom(request, raw?.text ?? "") : undefined,
        clientId: request.headers.get("x-client-id")?.slice(0, 64) ?? undefined,
      },
      request,
    });
    return toResponse(result, options.status ?? 200);
  }

  const handler = async (request: Request, context: { params: Promise<Record<string, string>> }) => {
    const requestId = randomUUID();
    const response = await answer(request, context).catch((error: unknown) =>
      problemResponse(error, request, requestId),
    );
    response.headers.set("X-Request-Id", requestId);
    return response;
  };
  return Object.assign(handler, { endpoint: { access, creates, edits } });
}

/** A guest is somebody to what takes part in a session, and nobody to everything else. */
function withinReach(actor: Actor, access: Access): Actor {
  return actor.kind === "guest" && access !== "taking-part" ? ANONYMOUS : actor;
}

/** A page names whose it is: a browser's cookie may have become somebody else's since it was opened. */
function checkPerson(request: Request, actor: Actor): void {
  const personId = request.headers.get("x-person-id");
  if (personId === null || (actor.kind !== "anonymous" && idOf(actor) === personId)) return;
  throw new AppError("signed-out", "Somebody else has signed in here. Sign in again; what you typed is kept.");
}

function toResponse(result: unknown, status: number): Response {
  if (result instanceof Response) return result;
  const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "private, no-store" };
  if (result instanceof JsonText) return new NextResponse(result.json, { status, headers });
  if (result === undefined)
    return new NextResponse(null, { status: 204, headers: { "Cache-Control": "private, no-store" } });
  return NextResponse.json(result, { status, headers });
}

function parse<S extends Schema | undefined>(schema: S, value: unknown, refusal: "bad-input" | "not-found"): Out<S> {
  if (!schema) return undefined as Out<S>;
  const result = schema.safeParse(value);
  if (result.success) return result.data as Out<S>;
  if (refusal === "not-found") throw new AppError("not-found", "There is nothing at this address.");
  const fields = result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
  const first = fields[0];
  throw new AppError(
    "bad-input",
    first ? `${first.field || "The request"}: ${first.message}` : "The request is not of the right form.",
    { fields },
  );
}

function versionFrom(request: Request): number {
  const match = /^"?(\d{1,9})"?$/.exec(request.headers.get("if-match") ?? "");
  if (!match)
    throw new AppError("version-required", 'Send the version you edited in an If-Match header, for example "3".');
  return Number(match[1]);
}

function onceFrom(request: Request, bodyText: string): { key: string; requestHash: string } {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) {
    throw new AppError(
      "bad-input",
      "Send an Idempotency-Key header of 8 to 100 characters, so that a repeated request is done once.",
    );
  }
  const requestHash = createHash("sha256")
    .update(`${request.method} ${new URL(request.url).pathname}\n${bodyText}`)
    .digest("hex");
  return { key, requestHash };
}
