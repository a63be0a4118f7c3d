import type { Piece } from "@/lib/schemas/new-version";
import styles from "./word-diff.module.css";

/** Old and new words in one line: struck out and underlined to the eye, said in words to the ear. */
export function WordDiff({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === "same") return <span key={index}>{text}</span>;
    const Mark = kind === "removed" ? "del" : "ins";
    return (
      <Mark key={index} className={styles[kind]}>
        <span className="visually-hidden">{kind === "removed" ? " [taken out: " : " [put in: "}</span>
        {text}
        <span className="visually-hidden">] </span>
      </Mark>
    );
  });
}
