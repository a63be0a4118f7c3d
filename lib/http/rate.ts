import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { addressOf } from "@/lib/auth/address-of";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";

// A person at work makes a few requests a second; a page load with a burst of saves stays below 100. Per process, in
// memory: this only keeps one client from starving the others. Passwords have a limit of their own, in the database.
const limiter = new RateLimiterMemory({ points: 600, duration: 60 });

export async function checkRate(request: Request, actor: Actor): Promise<void> {
  const key = keyOf(actor) ?? addressOf(request.headers);
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.ceil(error.msBeforeNext / 1000);
    throw new AppError("too-many", `Too many requests. Try again in ${seconds} seconds.`, {
      retryAfterSeconds: seconds,
    });
  }
}

/** A room full of guests has one address. */
function keyOf(actor: Actor): string | null {
  if (actor.kind === "anonymous") return null;
  return actor.kind === "person" ? actor.signInId : actor.participantId;
}
