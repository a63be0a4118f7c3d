// What the person sees: a line for each step, with a running clock where it takes long and a terminal can show one.
// A closed terminal must not keep the server and the database from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const CLEAR_LINE = "\r\u001b[2K";

/**
 * Does one step of the start and says so in one line.
 * @template T @param {string} label @param {() => Promise<T> | T} work @param {(result: T) => string} [describe]
 * @returns {Promise<T>}
 */
export async function step(label, work, describe = () => "") {
  const startedAt = Date.now();
  const clock = process.stdout.isTTY && setInterval(() => write(`${CLEAR_LINE}… ${label} ${seconds(startedAt)}`), 1000);
  // Without a terminal (a log file, a service) a long step would look like a standstill.
  const notice = !clock && setTimeout(() => write(`… ${label}\n`), 3000);
  try {
    const result = await work();
    const words = describe(result);
    write(`${clock ? CLEAR_LINE : ""}✓ ${label}${words && `: ${words}`}${tookLong(startedAt)}\n`);
    return result;
  } catch (error) {
    if (clock) write(CLEAR_LINE);
    throw error;
  } finally {
    clearInterval(clock);
    clearTimeout(notice);
  }
}

export function say(text) {
  write(`${text}\n`);
}

/** A refusal's sentence and detail; of anything unforeseen the message alone, and its trace to whoever sets DEBUG. */
export function sayFailure(error) {
  const isForeseen = error?.name === "Refusal";
  const sentence = isForeseen ? error.message : `The start failed: ${error?.message ?? error}. (DEBUG=1 shows where.)`;
  console.error(`✗ ${sentence}`);
  if (error?.detail) console.error(error.detail.replace(/^/gm, "    "));
  if (process.env.DEBUG) console.error(error);
}

function tookLong(startedAt) {
  return Date.now() - startedAt >= 100 ? ` (${seconds(startedAt)})` : "";
}

function seconds(startedAt) {
  const elapsed = (Date.now() - startedAt) / 1000;
  return elapsed < 10 ? `${elapsed.toFixed(1)} s` : `${Math.round(elapsed)} s`;
}

function write(text) {
  process.stdout.write(text);
}
