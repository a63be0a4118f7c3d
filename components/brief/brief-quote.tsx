import type { BriefQuote } from "@/lib/schemas/brief";
import styles from "./brief-clause.module.css";

/** Words of the text, where they stand, and what that text is worth. */
export function BriefQuoteEntry({ quote }: { quote: BriefQuote }) {
  const { exact, reference, source, language, direction, href } = quote;
  const cited = reference || "in the text";
  return (
    <blockquote className={styles.quote}>
      <span lang={language} dir={direction.toLowerCase()}>
        {exact}
      </span>{" "}
      <cite>
        · {href ? <a href={href}>{cited}</a> : cited} · {source}
      </cite>
    </blockquote>
  );
}
