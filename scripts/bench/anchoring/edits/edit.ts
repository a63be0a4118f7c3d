import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import type { Text } from "../texts/text";

/** One way in which a text is revised. */
export type Edit = (text: Text, random: Random, prose: Prose) => Text;

export function inOrder(...edits: Edit[]): Edit {
  return (text, random, prose) => edits.reduce((edited, edit) => edit(edited, random, prose), text);
}
