// Run by `npm run demo` on a fresh database, before it is served: loads the demo and prints a sign-in link for each account.
import { database } from "@/lib/data/database";
import { makeSignInLinks } from "./demo/sign-in-links";
import { loadDemo } from "./demo/load-demo";

const accounts = await loadDemo(new Date());
const links = await makeSignInLinks(accounts, process.env.BASE_URL ?? "http://localhost:3000");
const width = Math.max(...links.map(({ name }) => name.length));
console.log("Sign in as (each link works for a day, as often as you like):");
for (const { name, link } of links) console.log(`  ${name.padEnd(width)}  ${link}`);
await database().prisma.$disconnect();
await database().pool.end();
