// Keys are said once: a table of rows, in which each key names the act it does. The dialog that `?` opens shows the rows,
// and the handlers are records over the acts, so that a row without a handler does not compile.

export interface KeyRow {
  does: string;
  /** A key as readKey() and pressOf() write it ("j", "?", "Enter", "Shift+ArrowUp"), and its act. */
  keys: Readonly<Record<string, string>>;
}

type ValueOf<Keys> = Keys extends unknown ? Keys[keyof Keys] : never;

/** The acts that a table's keys do. */
export type ActOf<Rows extends readonly KeyRow[]> = ValueOf<Rows[number]["keys"]> & string;

/** The act of each key of a table. */
export function actsByKey<Rows extends readonly KeyRow[]>(rows: Rows): ReadonlyMap<string, ActOf<Rows>> {
  return new Map(rows.flatMap(({ keys }) => Object.entries(keys) as [string, ActOf<Rows>][]));
}

/** Letters, digits and signs: what WCAG 2.1.4 wants to be able to switch off. */
export const isSingle = (key: string): boolean => key.length === 1;

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** A row's keys as they stand on the keyboard: each is a chord of one key or of Shift with one. */
export function showKeys({ keys }: KeyRow): string[][] {
  return Object.keys(keys).map((key) =>
    key.split("+").map((part) => SHOWN[part] ?? (isSingle(part) ? part.toUpperCase() : part)),
  );
}
