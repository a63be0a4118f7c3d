import { describe, expect, it } from "vitest";
import { READER_KEYS } from "../reader-keys";
import { actsByKey, isSingle, type KeyRow, showKeys } from "./key-table";
import { BAR_KEYS, CHOOSING_KEYS, TEXT_KEYS } from "./passage-keys";
import { pressOf } from "./typing";

const press = (key: string, code = "", shiftKey = false) => pressOf({ key, code, shiftKey } as KeyboardEvent);

describe("tables of keys", () => {
  it.each<[string, readonly KeyRow[]]>([
    ["on the page", [...READER_KEYS, ...TEXT_KEYS]],
    ["while one chooses", [...CHOOSING_KEYS, ...BAR_KEYS]],
  ])("give each key one act %s", (_, rows) => {
    const keys = rows.flatMap((row) => Object.keys(row.keys));
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it("show keys as they stand on the keyboard", () => {
    expect(showKeys({ does: "", keys: { j: "", Escape: "", "Shift+ArrowUp": "" } })).toEqual([
      ["J"],
      ["Esc"],
      ["Shift", "↑"],
    ]);
  });

  it("find the act of what was pressed", () => {
    const acts = actsByKey(READER_KEYS);
    expect(acts.get(press("J"))).toBe("nextClause");
    expect(acts.get(press("ت", "KeyJ"))).toBe("nextClause");
    expect(acts.get(press("?", "Slash", true))).toBe("listKeys");
    expect(acts.get(press("؟", "Slash", true))).toBe("listKeys");
    expect(acts.get(press("J", "KeyJ", true))).toBeUndefined();
    expect(actsByKey(CHOOSING_KEYS).get(press("ArrowUp", "ArrowUp", true))).toBe("sentenceBack");
  });

  it("know what single letters are", () => {
    expect(["j", "?", "1", "Enter", "Shift+ArrowUp"].filter(isSingle)).toEqual(["j", "?", "1"]);
  });
});
