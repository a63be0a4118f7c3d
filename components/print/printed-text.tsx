import { Fragment, type ReactNode } from "react";
import { isSafeHref } from "@/lib/documents/draft-blocks";
import type { Block, InlineMark } from "@/lib/documents/structured-text";
import type { EditionView, VersionView } from "@/lib/schemas/document";
import { nestMarks } from "@/components/reader/text/nest-marks";
import { type NumberedText, type References, numberText } from "./place-references";
import styles from "./printed-text.module.css";

type Props = {
  edition: EditionView;
  version: VersionView;
  references: References;
  /** Of the document: stands above a text that has no title of its own. */
  title: string;
  /** What stands under the title: what this paper is. */
  underTitle: ReactNode;
};

/** The whole text, with the numbers of the notes in it and the evidence grade under each clause that has one. */
export function PrintedText({ edition, version, references, title, underTitle }: Props) {
  const { text, blocks, clauses } = version;
  const titleAt = blocks.findIndex(({ kind }) => kind === "title");
  const slugs = new Map<number, string>();
  const grades = new Map<number, string>();
  for (const { start, end, slug, apparatus } of clauses) {
    const first = blocks.findIndex((block) => block.start >= start && block.start < end);
    const last = blocks.findLastIndex((block) => block.start >= start && block.start < end);
    if (first >= 0) slugs.set(first, slug);
    if (last >= 0 && apparatus) grades.set(last, apparatus.evidenceGrade);
  }
  return (
    <article className={styles.text} lang={edition.language} dir={edition.direction === "RTL" ? "rtl" : "ltr"}>
      {titleAt < 0 && (
        <>
          <h1 className={styles.title} dir="auto">
            {title}
          </h1>
          {underTitle}
        </>
      )}
      {blocks.map((block, at) => {
        const Tag = tagOf(block);
        return (
          <Fragment key={block.start}>
            <Tag id={slugs.get(at)} className={styles[block.kind]} data-level={block.level ?? undefined}>
              {renderText(numberText(nestMarks(text, block, block.marks), block.start, references))}
            </Tag>
            {at === titleAt && underTitle}
            {grades.has(at) && (
              <p className={styles.grade} lang="en" dir="ltr">
                Evidence {grades.get(at)}
              </p>
            )}
          </Fragment>
        );
      })}
    </article>
  );
}

function tagOf({ kind, level }: Block) {
  if (kind === "title") return "h1";
  if (kind === "heading") return level !== null && level >= 2 ? "h3" : "h2";
  return kind === "quote" ? "blockquote" : "p";
}

function renderText(pieces: readonly NumberedText[]): ReactNode {
  return pieces.map((each, at) => {
    if (typeof each === "string") return each;
    if ("numbers" in each) return <Reference key={at} numbers={each.numbers} />;
    return renderMark(each.mark, renderText(each.children), at);
  });
}

function Reference({ numbers }: { numbers: readonly number[] }) {
  return (
    <sup className={styles.reference} dir="ltr">
      [
      {numbers.map((number, at) => (
        <Fragment key={number}>
          {at > 0 && ", "}
          <a href={`#note-${number}`} id={`reference-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>
        </Fragment>
      ))}
      ]
    </sup>
  );
}

function renderMark(mark: InlineMark, children: ReactNode, key: number): ReactNode {
  switch (mark.kind) {
    case "marker":
      return <span key={key}>{children}</span>;
    case "emphasis":
      return <em key={key}>{children}</em>;
    case "strong":
      return <strong key={key}>{children}</strong>;
    case "code":
      return <code key={key}>{children}</code>;
    case "link":
      return isSafeHref(mark.href) ? (
        <a key={key} href={mark.href} rel="noreferrer nofollow">
          {children}
        </a>
      ) : (
        <span key={key}>{children}</span>
      );
  }
}
