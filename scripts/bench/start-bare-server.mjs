import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { productEnvironment } from "../testing/product.mjs";

const root = join(import.meta.dirname, "..", "..");
const GUARD = pathToFileURL(join(root, "scripts", "launcher", "exit-with-parent.mjs")).href;

/** The yardstick, in a process of its own as the product is. */
export async function startBareServer(databaseUrl) {
  const args = ["--conditions=react-server", "--import", "tsx", "--import", GUARD];
  const child = spawn(process.execPath, [...args, join(import.meta.dirname, "bare", "server.ts")], {
    cwd: root,
    env: { ...productEnvironment({ databaseUrl, port: 0 }), NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const port = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The bare server ended with ${code}.`)));
  });
  return { baseURL: `http://localhost:${port}`, stop: () => void child.kill("SIGKILL") };
}
