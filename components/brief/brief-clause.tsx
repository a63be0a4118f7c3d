import { sayDrift, sayOutcome, sayResult, sayStances, capital, nameClause } from "@/lib/brief/brief-words";
import type { Brief, BriefClause } from "@/lib/schemas/brief";
import { sayNumber } from "@/lib/statistics/say";
import { heatOf } from "@/lib/statistics/scale";
import styles from "./brief-clause.module.css";
import { BriefQuoteEntry } from "./brief-quote";
import { EditableWords } from "./editable-words";
import { Paragraphs } from "./paragraphs";

type Props = { clause: BriefClause; brief: Brief };

/** A clause: its figures, what the team says of it and does about it, its own words, who dissents. */
export function BriefClauseEntry({ clause, brief }: Props) {
  const { id, number, title, results, wording, decision, quotes, dissents } = clause;
  const [latest] = results;
  const median = latest?.summary?.median;
  const drift = sayDrift(clause);
  const stances = decision ? sayStances(decision.stances) : "";
  return (
    <section className={styles.clause} aria-labelledby={`brief-${id}`}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.body}>
        <header className={styles.head}>
          <h3 id={`brief-${id}`}>
            {number && <span className="visually-hidden">Clause {number}, </span>}
            {title ?? nameClause(clause)}{" "}
            {median !== undefined && (
              <span className={styles.score} data-heat={heatOf(median, brief.criterion)}>
                <span className="visually-hidden">median </span>
                {sayNumber(median)}
              </span>
            )}
          </h3>
          <span className={styles.decision}>{sayOutcome(clause, brief.isConcluded)}</span>
        </header>
        <p className={styles.figures}>{latest ? sayResult(latest) : "Not rated yet."}</p>
        {drift && <p className={styles.figures}>{drift}</p>}
        <EditableWords
          field={`wording:${id}`}
          label={`words on ${nameClause(clause)}`}
          invitation="Say what you make of it"
          hint="**Two stars** make words bold."
        >
          {wording && <Paragraphs text={wording} />}
        </EditableWords>
        {decision?.words && <Paragraphs text={decision.words} />}
        {stances && <p className={styles.figures}>On what was proposed: {capital(stances)}.</p>}
        {quotes.map((quote, at) => (
          <BriefQuoteEntry key={at} quote={quote} />
        ))}
        {dissents.map(({ words, by }, at) => (
          <div key={at} className={styles.dissent}>
            <b>Dissent, {by ?? "unsigned"}:</b> <span dir="auto">{words}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
