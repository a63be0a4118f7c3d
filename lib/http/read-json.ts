import "server-only";
import { AppError } from "@/lib/errors";

/** Reads a JSON body, stopping at `maxBytes` whatever Content-Length claims. */
export async function readJson(request: Request, maxBytes: number): Promise<{ value: unknown; text: string }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes)
      throw new AppError("too-large", `This is larger than ${Math.floor(maxBytes / 1024)} KiB. Send less at a time.`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return { value: JSON.parse(text, keepStorable), text };
  } catch {
    throw new AppError("bad-input", "The request's body is not JSON.");
  }
}

/** PostgreSQL holds no NUL and no half of a surrogate pair; as from imported texts, they are left out. */
function keepStorable(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\0|\p{Cs}/gu, "") : value;
}
