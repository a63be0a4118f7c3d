// Playwright's global set-up: the build, one throw-away server, and in it a fresh installation to copy: nobody has an
// account, the bundled document is there, and the set-up token is known.
import { join } from "node:path";
import { buildProduct } from "../launcher/build.mjs";
import { generateClient } from "../launcher/generate.mjs";
import { locateData } from "../launcher/locate-data.mjs";
import { runScript } from "../launcher/run-script.mjs";
import { openTemporaryDatabase } from "../launcher/temporary-database.mjs";
import { productEnvironment, SERVER_VARIABLE, TEMPLATE } from "./product.mjs";
import { createTemplate } from "./template.mjs";

const root = join(import.meta.dirname, "..", "..");

export default async function setUp() {
  await generateClient(root);
  const database = await openTemporaryDatabase({ dataFolder: locateData({ root }).folder });
  try {
    const env = productEnvironment({ databaseUrl: await createTemplate(database.url, TEMPLATE), port: 3000 });
    await runScript(root, "seed.ts", {
      env,
      sentence: "The set-up link could not be made: see the reason below.",
    });
    await buildProduct(root, { env });
  } catch (error) {
    await database.stop();
    throw error;
  }
  process.env[SERVER_VARIABLE] = database.url;
  return database.stop;
}
