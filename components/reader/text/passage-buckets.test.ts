import fc from "fast-check";
import { expect, it } from "vitest";
import { bucketPassages } from "./passage-buckets";

it("finds what a plain filter finds, smallest first", () => {
  const passages = fc.array(fc.tuple(fc.nat(2000), fc.nat(1500)), { maxLength: 20 }).map((pairs) =>
    pairs.map(([start, length], at) => ({
      id: String(at),
      start,
      end: start + length,
      step: 0 as const,
      isResolved: false,
    })),
  );
  fc.assert(
    fc.property(passages, fc.nat(3600), (passages, offset) => {
      const found = bucketPassages(passages).idsAt(offset);
      const covering = passages.filter((each) => each.start <= offset && offset < each.end);
      expect([...found].sort()).toEqual(covering.map((each) => each.id).sort());
      const sizes = found.map((id) => passages[Number(id)]!.end - passages[Number(id)]!.start);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }),
  );
});
