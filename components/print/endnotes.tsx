import { type PlacedNote, heatOf, nameClause } from "@/components/annotations/place-notes";
import { RichTextView } from "@/components/annotations/rich-text-view";
import { stepName } from "@/components/annotations/score";
import { formatDay } from "@/components/documents/format-day";
import type { ClauseView, DocumentView } from "@/lib/schemas/document";
import type { CommentDto, ThreadDto } from "@/lib/schemas/thread";
import styles from "./endnotes.module.css";

type Props = {
  notes: readonly PlacedNote[];
  labels: DocumentView["labels"];
  clauses: readonly ClauseView[];
};

/** The notes under the numbers that stand for them in the text: who, when, on what, and all that was said. */
export function Endnotes({ notes, labels, clauses }: Props) {
  if (notes.length === 0) return null;
  const names = new Map(labels.map(({ id, name }) => [id, name]));
  const slugs = new Map(clauses.map(({ id, slug }) => [id, slug]));
  const clauseHref = (id: string) => (slugs.has(id) ? `#${slugs.get(id)}` : undefined);
  return (
    <section className={styles.notes} aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {notes.map((note, at) => (
          <li key={note.id} id={`note-${at + 1}`}>
            <Endnote note={note} number={at + 1} names={names} clauseHref={clauseHref} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type EndnoteProps = {
  note: PlacedNote;
  number: number;
  names: ReadonlyMap<string, string>;
  clauseHref: (clauseId: string) => string | undefined;
};

function Endnote({ note, number, names, clauseHref }: EndnoteProps) {
  const { thread } = note;
  return (
    <>
      <p className={styles.who}>
        <span className={styles.number}>{note.span ? <a href={`#reference-${number}`}>{number}</a> : number}</span>
        <b>{thread.author.name}</b>, {formatDay(thread.createdAt)} · {placeOf(note)}
      </p>
      <p className={styles.facts}>{factsOf(thread, names).join(" · ")}</p>
      {thread.annotation && (
        <blockquote className={styles.quote} dir="auto">
          {thread.annotation.quote.exact}
        </blockquote>
      )}
      {thread.comments.map((comment, at) => (
        <Comment
          key={comment.id}
          comment={comment}
          // The note bears its author's name already.
          isNamed={at > 0 || comment.author.id !== thread.author.id}
          clauseHref={clauseHref}
        />
      ))}
    </>
  );
}

function Comment(props: { comment: CommentDto; isNamed: boolean; clauseHref: EndnoteProps["clauseHref"] }) {
  const { comment, isNamed, clauseHref } = props;
  return (
    <div className={isNamed ? styles.reply : undefined}>
      {isNamed && (
        <p className={styles.who}>
          <b>{comment.author.name}</b>, {formatDay(comment.createdAt)}
          {comment.editedAt && " · edited"}
        </p>
      )}
      {comment.body ? (
        <RichTextView body={comment.body} clauseHref={clauseHref} />
      ) : (
        <p className={styles.facts}>This comment was deleted.</p>
      )}
    </div>
  );
}

const DRIFTS = {
  none: "",
  moved: " (moved in this version)",
  changed: " (the words changed in this version)",
  orphaned: "",
  kept: " (kept here: these words are of an earlier version)",
};

function placeOf({ thread, clause, drift }: PlacedNote): string {
  if (thread.place === "DOCUMENT") return "on the document";
  if (drift === "orphaned") return "on words that are not in this version";
  const where = clause ? nameClause(clause) : "outside the clauses";
  return `${thread.place === "CLAUSE" ? `on ${where}` : where}${DRIFTS[drift]}`;
}

function factsOf(thread: ThreadDto, names: ReadonlyMap<string, string>): string[] {
  const heat = heatOf(thread);
  const raters = thread.annotation?.ratings.length ?? 0;
  return [
    thread.visibility === "ONLY_ME" ? "Only you can read this" : null,
    heat === null ? null : `Importance ${Math.round(heat)}, ${stepName(heat)}, ${raters} rated`,
    thread.labelIds.flatMap((id) => names.get(id) ?? []).join(", ") || null,
    thread.resolved ? `Resolved by ${thread.resolved.by.name}, ${formatDay(thread.resolved.at)}` : null,
  ].filter((fact) => fact !== null);
}
