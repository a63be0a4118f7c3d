import { classes } from "./classes";
import styles from "./avatar.module.css";
import { colourIndexOf, initialsOf } from "./initials";

const COLOURS = [styles.first, styles.second, styles.third, styles.fourth];

type Props = { id: string; name: string; size?: "small" | "medium" };

/** A person's initials. Decoration: the name stands beside it, or in the label of what holds it. */
export function Avatar({ id, name, size = "medium" }: Props) {
  return (
    <span aria-hidden className={classes(styles.avatar, styles[size], COLOURS[colourIndexOf(id, COLOURS.length)])}>
      {initialsOf(name)}
    </span>
  );
}
