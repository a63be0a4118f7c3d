// How often a password or a link may be tried: counted in the database, so that a restart or a second process forgets
// nothing. Only failures stay counted. An account that is under attack can still be used where it is signed in.
import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import { database } from "./database";
import { hashToken } from "./token";

const QUARTER_HOUR_SECONDS = 15 * 60;
// NIST SP 800-63B, 5.2.2 allows 100 failures in a row at most; ten a quarter of an hour forgive every honest mistake.
const PER_ACCOUNT = 10;
// A whole office may share one address.
const PER_ADDRESS = 100;

export type Attempt = {
  /** What is tried: an e-mail, a person's id. Kept only as a hash. */
  account?: string;
  address: string;
};

function makeLimiters() {
  const base = {
    storeClient: database().pool,
    tableName: "Attempt",
    tableCreated: true,
    duration: QUARTER_HOUR_SECONDS,
  };
  return {
    account: new RateLimiterPostgres({ ...base, keyPrefix: "account", points: PER_ACCOUNT }),
    address: new RateLimiterPostgres({ ...base, keyPrefix: "address", points: PER_ADDRESS }),
  };
}

let limiters: ReturnType<typeof makeLimiters> | undefined;

/** Counts before judging, so that many tries at once are no way around. Throws AppError too-many. */
export async function countAttempt({ account, address }: Attempt): Promise<void> {
  const { account: byAccount, address: byAddress } = (limiters ??= makeLimiters());
  try {
    await byAddress.consume(address);
    if (account) await byAccount.consume(hashToken(account));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.ceil(error.msBeforeNext / 1000);
    throw new AppError("too-many", `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
      retryAfterSeconds: seconds,
    });
  }
}

/** The attempt was right: the account's failures are forgotten, the address gets its point back. */
export async function forgiveAttempt({ account, address }: Attempt): Promise<void> {
  const { account: byAccount, address: byAddress } = (limiters ??= makeLimiters());
  await byAddress.reward(address);
  if (account) await byAccount.delete(hashToken(account));
}
