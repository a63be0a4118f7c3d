// Run by the launcher at each start until somebody has an account: prints the one-time link that claims the installation.
// The bundled document is no row of its own: every team begins with it (lib/data/create-team.ts), and the first team is
// made over this link.
import { database } from "@/lib/data/database";
import { ensureSetupToken } from "@/lib/data/ensure-setup-token";
import { env } from "@/lib/env";

const address = process.env.BASE_URL ?? env().PUBLIC_URL ?? "http://localhost:3000";
const token = await ensureSetupToken(env().SETUP_TOKEN);
if (token) {
  console.log(`Nobody has an account here yet. This link makes the first one, and its team; it works once:`);
  console.log(`  ${new URL(`/setup#token=${encodeURIComponent(token)}`, address)}`);
}

await database().prisma.$disconnect();
await database().pool.end();
