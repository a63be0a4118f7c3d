import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import type { LiveEvent } from "@/lib/schemas/live-event";
import { hub } from "./hub";

// Below the 30 to 60 seconds after which proxies drop a silent connection.
const HEARTBEAT_MS = 15_000;
// A receiver this many events behind has gone to sleep: it is dropped, comes back and fetches what it missed.
const MOST_WAITING = 500;

const encoder = new TextEncoder();

/** A text/event-stream of everything the actor may be told, until the request ends. */
export function openEventStream(actor: PersonActor, signal: AbortSignal): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let leave = () => {};
      let isOver = false;
      const write = (text: string) => {
        if (isOver) return;
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) return end();
        controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
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
      const send = (event: LiveEvent) => write(`data: ${JSON.stringify(event)}\n\n`);
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
