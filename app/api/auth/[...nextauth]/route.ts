import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { signInOptions } from "@/lib/auth/sign-in-options";

// next-auth takes the address of each request instead of one fixed address, so that the same server can be reached as
// localhost and by its names on the network. It redirects only to where the request came from.
process.env.AUTH_TRUST_HOST ??= "1";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return (await NextAuth(request, context, signInOptions())) as Response;
}

export { handle as GET, handle as POST };
