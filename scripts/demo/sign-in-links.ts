import { insertAccessLink } from "@/lib/data/access-links";
import { database } from "@/lib/data/database";

// The demo lives as long as its process; a day is longer than anybody shows it.
const VALID_MS = 24 * 60 * 60 * 1_000;
// A link is opened on several browsers and devices while trying; a bound all the same.
const USES = 1_000;

/** One link an account, which signs in without a password. The token stands behind "#", where no server logs it. */
export async function makeSignInLinks(
  accounts: { name: string; personId: string }[],
  baseUrl: string,
): Promise<{ name: string; link: string }[]> {
  const expiresAt = new Date(Date.now() + VALID_MS);
  return database().prisma.$transaction(async (tx) => {
    const links = [];
    for (const { name, personId } of accounts) {
      const { token } = await insertAccessLink(tx, { personId, purpose: "SIGN_IN", expiresAt, uses: USES });
      links.push({ name, link: new URL(`/sign-in/link#token=${token}`, baseUrl).href });
    }
    return links;
  });
}
