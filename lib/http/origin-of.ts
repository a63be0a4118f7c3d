import "server-only";
import { env } from "@/lib/env";

/** Where the product is reached, for addresses in files: as whoever runs it says, else as it was asked just now. */
export function originOf(request: Request): string {
  const { PUBLIC_URL } = env();
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const { protocol, host } = new URL(request.url);
  const asked = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? protocol.replace(/:$/, "");
  return `${asked}://${request.headers.get("host") ?? host}`;
}
