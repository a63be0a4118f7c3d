import {
  leftOpen,
  nameClause,
  nameLeftOpen,
  sayAttribution,
  sayHowRead,
  sayMarking,
  sayStatus,
  sayMiddle,
} from "@/lib/brief/brief-words";
import { sayUnderWay } from "@/lib/brief/method-words";
import type { Brief } from "@/lib/schemas/brief";
import { BriefClauseEntry } from "./brief-clause";
import { BriefFigure } from "./brief-figure";
import { BriefMethod } from "./brief-method";
import styles from "./brief-sheet.module.css";
import { EditableWords } from "./editable-words";
import { Paragraphs } from "./paragraphs";

/** The brief as paper: on the screen a sheet, in print its pages, each with what it is marked as and what it rests on. */
export function BriefSheet({ brief, frozenAt }: { brief: Brief; frozenAt: string | null }) {
  const { session, marking, title, summary, roundUnderWay } = brief;
  const open = leftOpen(brief);
  const middle = sayMiddle(brief);
  return (
    <main id="main" className={styles.sheet}>
      <div className={styles.everyHead} aria-hidden>
        {[sayMarking(brief), sayStatus(frozenAt)].filter(Boolean).join(" · ")}
      </div>
      <article className={styles.content}>
        {session.isRehearsal && <p className={styles.rehearsal}>Rehearsal: simulated raters</p>}
        <EditableWords field="title" label="title" isLine>
          <h1>{title}</h1>
        </EditableWords>
        <p className={styles.by}>{sayAttribution(brief)}</p>
        <div className={styles.by}>
          <EditableWords
            field="marking"
            label="marking"
            invitation="Mark every page"
            hint="It stands on every page. Leave it empty for none."
            isLine
          >
            {marking && <p className={styles.marking}>{marking}</p>}
          </EditableWords>
        </div>
        <div className={styles.lead}>
          <EditableWords
            field="summary"
            label="summary"
            startWith={summary}
            hint="**Two stars** make words bold. Figures in your own words do not follow the session; empty, the summary is made of the figures again."
          >
            {summary ? (
              <Paragraphs text={summary} />
            ) : (
              <p>Nothing has been revealed yet: the figures come with the first round.</p>
            )}
          </EditableWords>
        </div>
        {roundUnderWay !== null && <p className={styles.by}>{sayUnderWay(roundUnderWay)}</p>}
        <BriefFigure brief={brief} />
        {middle && <p>{middle}</p>}
        <h2>Clause by clause</h2>
        <p className={styles.by}>{sayHowRead(brief)}</p>
        {brief.clauses.map((clause) => (
          <BriefClauseEntry key={clause.id} clause={clause} brief={brief} />
        ))}
        {open.length > 0 && (
          <>
            <h2>{nameLeftOpen(brief)}</h2>
            <ul className={styles.open}>
              {open.map((clause) => (
                <li key={clause.id}>{nameClause(clause)}</li>
              ))}
            </ul>
          </>
        )}
        <BriefMethod brief={brief} />
      </article>
      <div className={styles.everyFoot} aria-hidden>
        {sayAttribution(brief)}
      </div>
    </main>
  );
}
