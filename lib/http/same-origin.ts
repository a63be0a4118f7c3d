import "server-only";
import { AppError } from "@/lib/errors";
import { env } from "@/lib/env";

/** Refuses a change that another site's page sent with our visitor's cookie. Browsers always say where a change comes from. */
export function checkSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers.get("sec-fetch-site") === "same-origin") return;
  // No host for "null", which sandboxed frames send: nothing is not our own, even where PUBLIC_URL is not set.
  const from = hostOf(request.headers.get("origin"));
  if (from !== null && [request.headers.get("host"), hostOf(env().PUBLIC_URL)].includes(from)) return;
  throw new AppError("forbidden", "This request did not come from this site. Open the page here and try again.");
}

function hostOf(address: string | null | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).host : null;
}
