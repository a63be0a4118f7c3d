import "server-only";
import type { KnownActor } from "@/lib/policies/actor";
import type { LiveEvent } from "@/lib/schemas/live-event";
import { hub } from "./hub";

// Below the 30 to 60 seconds after which proxies drop a silent connection.
const HEARTBEAT_MS = 15_000;
// A receiver this many events behind has gone to sleep: it is dropped, comes back and fetches what it missed.
const MOST_WAITING = 500;

const encoder = new TextEncoder();
const HEARTBEAT = encoder.encode(": still here\n\n");

/** Many receivers are sent the same event. */
const encoded = new WeakMap<LiveEvent, Uint8Array>();

function encode(event: LiveEvent): Uint8Array {
  const known = encoded.get(event);
  if (known) return known;
  const bytes = encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
  encoded.set(event, bytes);
  return bytes;
}

/** A text/event-stream of everything the actor may be told, until the request ends. */
export function openEventStream(actor: KnownActor, signal: AbortSignal): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let leave = () => {};
      let isOver = false;
      const write = (bytes: Uint8Array) => {
        if (isOver) return;
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) return end();
        controller.enqueue(bytes);
      };
      const heartbeat = setInterval(() => write(HEARTBEAT), HEARTBEAT_MS);
      end = () => {
        if (isOver) return;
        isOver = true;
        clearInterval(heartbeat);
        leave();
        try {
          controller.close();
        } catch {
          // The reader left first, and the stream is closed already.
        }
      };
      const send = (event: LiveEvent) => write(encode(event));
      leave = hub().add({ actor, send, close: () => end() });
      signal.addEventListener("abort", () => end(), { once: true });
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
