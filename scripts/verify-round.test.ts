import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commitmentOf, leafOf, rowOf } from "@/lib/sessions/seal";

const ROUND = "11111111-1111-4111-8111-111111111111";
const ROW = rowOf({ round: ROUND, clause: ROUND, rater: "Ada", value: 70, cannotJudge: null, reason: "" });
const SALT = "0f".repeat(32);
const LEAVES = [leafOf(ROW, SALT)];
const FILE = {
  kind: "clausemark-round",
  session: { id: ROUND, title: "Session 1", isNamed: true },
  round: { id: ROUND, ordinal: 1, closedAt: "2026-11-25T10:00:00.000Z" },
  commitment: commitmentOf(LEAVES),
  leaves: LEAVES,
  rows: [{ row: ROW, salt: SALT }],
};

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "seal-"))));
afterAll(() => rm(folder, { recursive: true }));

/** As `npm run verify-round` does. */
async function run(file: object, ...rest: string[]): Promise<{ code: number; said: string }> {
  const path = join(folder, "round.json");
  await writeFile(path, JSON.stringify(file));
  const command = ["--import", "tsx", "scripts/verify-round.ts", path, ...rest];
  return promisify(execFile)(process.execPath, command).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );
}

it("ends well for a file as it was sealed", { timeout: 30_000 }, async () => {
  expect(await run(FILE, FILE.commitment)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/holds\. All 1 answers/),
  });
});

it("ends with 1 for a changed value, another commitment, and a file that is no seal", { timeout: 60_000 }, async () => {
  const changed = { ...FILE, rows: [{ salt: SALT, row: ROW.replace("70", "71") }] };
  expect(await run(changed)).toMatchObject({ code: 1, said: expect.stringMatching(/does not hold/) });
  expect(await run(FILE, "00".repeat(32))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/not the one you were sent/),
  });
  expect(await run({})).toMatchObject({ code: 1, said: expect.stringMatching(/not a round’s seal/) });
});
