import type { LiveEvent } from "@/lib/schemas/live-event";
import { createEventParser } from "./parse-events";
import { reconnectDelayMs } from "./reconnect-delay";

export type LiveState = "connecting" | "open" | "reconnecting" | "signed-out";

type Handlers = { onEvent: (event: LiveEvent) => void; onState: (state: LiveState) => void };

/** The server's heart beats every 15 s or oftener; three missed beats are a dead line that no socket has reported. */
const SILENCE_MS = 45_000;

/** Keeps one event stream open until closed: it comes back by itself, and ends for good once this person is signed out. */
export function openStream(personId: string, { onEvent, onState }: Handlers): () => void {
  const closing = new AbortController();
  let failures = 0;

  async function keepOpen() {
    onState("connecting");
    while (!closing.signal.aborted) {
      const end = await readOnce();
      if (closing.signal.aborted) return;
      if (end === "signed-out") return onState("signed-out");
      onState("reconnecting");
      await pause(reconnectDelayMs(failures, Math.random()), closing.signal);
      failures += 1;
    }
  }

  async function readOnce(): Promise<"signed-out" | "lost"> {
    const line = new AbortController();
    const hangUp = () => line.abort();
    closing.signal.addEventListener("abort", hangUp);
    let watch = setTimeout(hangUp, SILENCE_MS);
    try {
      const headers = { Accept: "text/event-stream", "X-Person-Id": personId };
      const response = await fetch("/api/v1/stream", { headers, signal: line.signal });
      if (response.status === 401) return "signed-out";
      if (!response.ok || !response.body) return "lost";
      onState("open");
      const parse = createEventParser();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        clearTimeout(watch);
        watch = setTimeout(hangUp, SILENCE_MS);
        failures = 0;
        for (const data of parse(read.value)) {
          const event = JSON.parse(data) as LiveEvent;
          onEvent(event);
          if (event.type === "signed-out") return "signed-out";
        }
      }
      return "lost";
    } catch {
      // The line broke or was hung up: whoever keeps it open decides what follows.
      return "lost";
    } finally {
      clearTimeout(watch);
      hangUp();
      closing.signal.removeEventListener("abort", hangUp);
    }
  }

  void keepOpen();
  return () => closing.abort();
}

/** Waits, but not once the network says it is back, or once closed. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener("online", done);
    signal.addEventListener("abort", done);
  });
}
