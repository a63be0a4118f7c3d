// Splitting a megabyte takes about a second: done off the page's own thread, so that typing never waits for it.
import { splitSource } from "@/lib/documents/split-source";
import type { SplitAsk } from "./use-split";

globalThis.addEventListener("message", ({ data }: MessageEvent<SplitAsk>) => {
  const { id, source, format, language } = data;
  globalThis.postMessage({ id, result: splitSource(source, format, language) });
});
