import { join } from "node:path";
import { buildProduct } from "../launcher/build.mjs";
import { sayFailure, step } from "../launcher/report.mjs";
import { productEnvironment } from "./product.mjs";

const root = join(import.meta.dirname, "..", "..");
const env = productEnvironment({ databaseUrl: "postgresql://nobody@localhost/unused", port: 3000 });

try {
  await step(
    "Build",
    () => buildProduct(root, { env }),
    (did) => (did ? "made" : "up to date"),
  );
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
