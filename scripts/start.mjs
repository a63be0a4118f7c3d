// npm start, npm run dev (--dev), npm run demo (--demo). This file and node-version.mjs also parse on an old Node, so
// that its owner reads a sentence; everything newer is imported after the check.
import { explainOldNode } from "./launcher/node-version.mjs";

const refusal = explainOldNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import("./launcher/start-product.mjs").then(function (module) {
    return module.startProduct(process.argv.slice(2));
  });
}
