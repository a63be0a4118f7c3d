// next-auth holds the cookie; who is signed in is a row of our own (SignIn), checked on every request, because a token
// alone cannot be revoked. Sign-in by an e-mailed link or by OpenID Connect is one more provider in this list; both end
// in startSignIn() like the two that are here, and the e-mail one also needs next-auth's small adapter over lib/data.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { type BegunSignIn, signInWithLink, signInWithPassword } from "@/lib/data/begin-sign-in";
import { endSignIn } from "@/lib/data/sign-ins";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { emailSchema, passwordSchema, tokenSchema } from "@/lib/schemas/person";
import { addressOf } from "./address-of";

// The cookie may live this long; a device that is not used ends much sooner (IDLE_DAYS in lib/data/find-actor.ts).
const COOKIE_SECONDS = 365 * 24 * 60 * 60;

type Authorized = { id: string; signInId: string };

export function signInOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    // Otherwise from the address of each request: a team on a local network has no certificate.
    useSecureCookies: env().PUBLIC_URL?.startsWith("https:") || undefined,
    providers: [
      Credentials({
        id: "password",
        credentials: { email: {}, password: {} },
        authorize: (given, request) => authorizeByPassword(given, from(request.headers)),
      }),
      Credentials({
        id: "link",
        credentials: { token: {} },
        authorize: (given, request) => authorizeByLink(given, from(request.headers)),
      }),
    ],
    callbacks: {
      // Nothing but the row's id: names and rights are read fresh each time.
      jwt: ({ token, user }) => (user ? { signInId: (user as Authorized).signInId } : token),
      // Nobody reads next-auth's own session: it tells nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.signInId === "string") await endSignIn(token.signInId);
      },
    },
  };
}

type From = { address: string; userAgent: string };

function from(given: Record<string, unknown> | undefined): From {
  const headers = new Headers(given as Record<string, string>);
  return { address: addressOf(headers), userAgent: headers.get("user-agent") ?? "" };
}

export async function authorizeByPassword(given: unknown, request: From): Promise<Authorized | null> {
  const { email, password } = (given ?? {}) as Record<string, unknown>;
  const parsedEmail = emailSchema.safeParse(email);
  const parsedPassword = passwordSchema.safeParse(password);
  if (!parsedEmail.success || !parsedPassword.success) return null;
  return judge(() => signInWithPassword({ email: parsedEmail.data, password: parsedPassword.data }, request));
}

export async function authorizeByLink(given: unknown, request: From): Promise<Authorized | null> {
  const token = tokenSchema.safeParse((given as Record<string, unknown> | undefined)?.token);
  return token.success ? judge(() => signInWithLink({ token: token.data }, request)) : null;
}

/** next-auth shows a thrown message in an address, so only these two words leave here (lib/sign-in-client.ts reads them). */
async function judge(attempt: () => Promise<BegunSignIn | null>): Promise<Authorized | null> {
  let begun: BegunSignIn | null;
  try {
    begun = await attempt();
  } catch (error) {
    if (error instanceof AppError && error.code === "too-many") {
      throw new Error(`too-many:${Number(error.details.retryAfterSeconds)}`, { cause: error });
    }
    console.error("sign-in failed", error);
    throw new Error("unavailable", { cause: error });
  }
  return begun && { id: begun.personId, signInId: begun.signInId };
}
