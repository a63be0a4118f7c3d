// A database to develop against: `node scripts/dev-database.mjs` starts or adopts the embedded one, migrates it, prints
// DATABASE_URL and leaves it running; --stay keeps it in the foreground until Ctrl-C; --stop stops it.
import { join } from "node:path";
import { locateData } from "./launcher/locate-data.mjs";
import { migrateDatabase, openDatabase } from "./launcher/open-database.mjs";
import { loadSettings } from "./launcher/settings.mjs";
import { Refusal } from "./launcher/refusal.mjs";

const root = join(import.meta.dirname, "..");
const wants = (flag) => process.argv.includes(flag);

try {
  loadSettings(root);
  const { folder } = locateData({ root });
  const database = await openDatabase({ dataFolder: folder });
  if (wants("--stop")) {
    await database.stop();
  } else {
    await migrateDatabase(database.url, root);
    console.log(`DATABASE_URL=${database.url}`);
    if (wants("--stay")) {
      await new Promise((resolve) => {
        const alive = setInterval(() => {}, 60_000);
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve(clearInterval(alive)));
      });
      await database.stop();
    }
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error([error.message, error.detail].filter(Boolean).join("\n"));
  process.exitCode = 1;
}
