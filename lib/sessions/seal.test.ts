import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundFile, SealedAnswer } from "@/lib/schemas/round-file";
import { readRoundFile } from "./read-round-file";
import { sayVerdict } from "./say-verdict";
import { commitmentOf, leafOf, rowOf, verifyRound } from "./seal";

const ROUND = "11111111-1111-4111-8111-111111111111";
const OTHER_ROUND = "22222222-2222-4222-8222-222222222222";

const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((array) => [...array].map((byte) => byte.toString(16).padStart(2, "0")).join(""));

const answers: fc.Arbitrary<SealedAnswer> = fc.record({
  round: fc.constant(ROUND),
  clause: fc.uuid({ version: 4 }),
  rater: fc.string({ unit: "grapheme" }),
  value: fc.option(fc.integer({ min: 0, max: 100 })),
  cannotJudge: fc.constant(null),
  reason: fc.string({ unit: "grapheme" }),
});
const salted = fc.record({ answer: answers, salt: hex(32) });

function seal(given: readonly { answer: SealedAnswer; salt: string }[]): RoundFile {
  const rows = given.map(({ answer, salt }) => ({ row: rowOf(answer), salt }));
  const leaves = rows.map(({ row, salt }) => leafOf(row, salt));
  return {
    kind: "clausemark-round",
    session: { id: OTHER_ROUND, title: "Session 1", isNamed: true },
    round: { id: ROUND, ordinal: 1, closedAt: "2026-11-25T10:00:00.000Z" },
    commitment: commitmentOf(leaves),
    leaves,
    rows,
  };
}

const files = fc
  .uniqueArray(salted, { minLength: 2, maxLength: 12, selector: ({ salt }) => salt })
  .map((given) => seal(given));

describe("a seal", () => {
  it("holds for every file as it was sealed, in whatever order its leaves and rows come", () => {
    fc.assert(
      fc.property(files, ({ leaves, rows, ...file }) => {
        const turned = { ...file, leaves: leaves.toReversed(), rows: rows.toReversed() };
        expect(verifyRound(turned, ` ${file.commitment.toUpperCase()} `)).toEqual({
          holds: true,
          verified: rows.length,
          isComplete: true,
          problems: [],
        });
      }),
    );
  });

  it("holds for who knows only their own rows, and says that it is not the whole", () => {
    fc.assert(
      fc.property(files, (file) => {
        const own = { ...file, rows: file.rows.slice(0, 1) };
        expect(verifyRound(own)).toMatchObject({ holds: true, verified: 1, isComplete: false });
      }),
    );
  });

  it("breaks with any other value, rater, reason or clause in a row", () => {
    const change = fc.constantFrom<Partial<SealedAnswer>>(
      { value: 101 },
      { rater: "Somebody else entirely" },
      { reason: "Words nobody gave, at all" },
      { clause: OTHER_ROUND },
      { cannotJudge: "UNCLEAR" },
    );
    fc.assert(
      fc.property(files, change, ({ rows: [first, ...rest], ...file }, changed) => {
        const answer = { ...(JSON.parse(first!.row) as SealedAnswer), ...changed };
        const tampered = { ...file, rows: [{ ...first!, row: rowOf(answer) }, ...rest] };
        expect(verifyRound(tampered)).toMatchObject({ holds: false, verified: rest.length, isComplete: false });
      }),
    );
  });

  it("breaks with a leaf left out, added, changed or said twice", () => {
    fc.assert(
      fc.property(files, hex(32), (file, leaf) => {
        const { leaves } = file;
        const tampered = [leaves.slice(1), [...leaves, leaf], [leaf, ...leaves.slice(1)], [...leaves, leaves[0]!]];
        for (const other of tampered) expect(verifyRound({ ...file, leaves: other, rows: [] }).holds).toBe(false);
      }),
    );
  });

  it("does not hold against another commitment, also where the file agrees with itself", () => {
    fc.assert(
      fc.property(files, ({ rows: [first, ...rest] }) => {
        // Who changes a value and seals anew deceives nobody who kept the number.
        const original = [first!, ...rest].map(({ row, salt }) => ({ answer: JSON.parse(row) as SealedAnswer, salt }));
        const changed = original.map(({ answer, salt }, at) => ({
          answer: at ? answer : { ...answer, value: 101 },
          salt,
        }));
        const forged = seal(changed);
        expect(verifyRound(forged).holds).toBe(true);
        expect(verifyRound(forged, seal(original).commitment)).toMatchObject({
          holds: false,
          problems: ["The commitment is not the one you were sent at the close."],
        });
      }),
    );
  });

  it("is of its own round: rows of another do not pass", () => {
    const salt = "ab".repeat(32);
    const answer = { round: OTHER_ROUND, clause: OTHER_ROUND, rater: "A", value: 1, cannotJudge: null, reason: "" };
    expect(verifyRound(seal([{ answer, salt }])).holds).toBe(false);
  });

  it("is the one that is written down: SHA-256 over a byte, the salt and the row", () => {
    // Computed by hand with printf and sha256sum.
    const answer = { round: ROUND, clause: OTHER_ROUND, rater: "Ada", value: 70, cannotJudge: null, reason: "“Main”" };
    const leaf = leafOf(rowOf(answer), "00".repeat(32));
    expect(leaf).toBe("1e787990ee1b3985ac27a2c6b947c90ad4cbcfe137d88fb86bcf2d9c47311c27");
    expect(commitmentOf([leaf])).toBe("0e50206aca537d9d9c2be502a927b16d55666f36c70aa0af305dbb3596d57215");
  });
});

describe("a file that somebody chose", () => {
  const file = seal([]);

  it("is read where it is a seal", () => {
    expect(readRoundFile(JSON.stringify(file))).toEqual({ file });
  });

  it.each([
    ["no JSON", "{", /it is no JSON/],
    ["another kind", JSON.stringify({ ...file, kind: "brief" }), /kind/],
    ["a commitment that is none", JSON.stringify({ ...file, commitment: "12" }), /commitment: Not 32 bytes/],
  ])("is refused where it is %s", (_, text, why) => {
    const read = readRoundFile(text);
    expect("problem" in read && read.problem).toMatch(why);
  });
});

describe("the verdict in words", () => {
  const given = ["aa", "bb"].map((salt, at) => ({
    salt: salt.repeat(32),
    answer: { round: ROUND, clause: OTHER_ROUND, rater: `R${at}`, value: at, cannotJudge: null, reason: "" },
  }));
  const file = seal(given);
  const say = (part: Partial<RoundFile>, expected?: string) => {
    const whole = { ...file, ...part };
    return sayVerdict(whole, verifyRound(whole, expected), expected !== undefined);
  };

  it("says how much of the round was checked, and whether against what one was sent", () => {
    expect(say({}, file.commitment)).toBe(
      "The seal of round 1 of “Session 1” holds. All 2 answers are in the file and as they were sealed. It is the commitment that you were sent.",
    );
    expect(say({ rows: file.rows.slice(1) })).toMatch(/The one answer in the file is as sealed; .* was not compared/);
    expect(say({ rows: [] })).toMatch(/holds no answer to check/);
    expect(say({ leaves: [] })).toBe("The seal of round 1 of “Session 1” does not hold.");
  });
});
