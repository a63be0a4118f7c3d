// Vitest's global set-up: one throw-away server for the run, and the template its workers copy.
import { join } from "node:path";
import { locateData } from "../launcher/locate-data.mjs";
import { openTemporaryDatabase } from "../launcher/temporary-database.mjs";
import { createTemplate } from "./template.mjs";

const root = join(import.meta.dirname, "..", "..");

export default async function setUp(project) {
  const database = await openTemporaryDatabase({ dataFolder: locateData({ root }).folder });
  await createTemplate(database.url, "integration_template");
  project.provide("databaseServer", database.url);
  return database.stop;
}
