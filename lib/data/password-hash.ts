import "server-only";
import { type Options, hash, verify } from "@node-rs/argon2";

// Argon2id with 19 MiB, two passes, one lane: OWASP's Password Storage Cheat Sheet. About 30 ms on two cores.
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** As a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), COST);
}

let decoy: Promise<string> | undefined;

/** Takes as long for an account that does not exist (`stored` null) as for one that does. */
export async function isPasswordRight(stored: string | null | undefined, password: string): Promise<boolean> {
  const compared = stored ?? (await (decoy ??= hashPassword("nobody has this password")));
  const isRight = await verify(compared, normalise(password));
  return isRight && stored != null;
}

/** The same password typed on another keyboard may come as other code points (NIST SP 800-63B, 5.1.1.2). */
function normalise(password: string): string {
  return password.normalize("NFKC");
}
