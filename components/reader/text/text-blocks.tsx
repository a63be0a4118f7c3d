// The text as the server renders it: it reads without JavaScript. The attributes are the contract that text-index.ts
// reads: `data-start` and `data-end` on what is text, `data-outside` on what is not.
import type { ReactNode } from "react";
import { isSafeHref } from "@/lib/documents/draft-blocks";
import type { Block, InlineMark } from "@/lib/documents/structured-text";
import { nestMarks, type MarkedText } from "./nest-marks";
import styles from "./text-blocks.module.css";

interface TextBlocksProps {
  versionId: string;
  /** BCP 47. */
  lang: string;
  dir: "ltr" | "rtl";
  text: string;
  blocks: readonly Block[];
  /** For a text without a title of its own: what it is called, and what stands below a title. */
  heading?: { title: string; below: ReactNode };
  /** The id by which links reach a block, such as a clause's slug on its heading. */
  idOf?: (block: Block, at: number) => string | undefined;
  /** The block's words, where they are shown otherwise than plain: the same letters in the same order. */
  contentOf?: (block: Block) => ReactNode;
  /** What stands below a block without being text: a rating strip, a count of notes. */
  after?: (block: Block, at: number) => ReactNode;
}

/** What is not text is the product's own, and the product speaks English. */
const outside = { "data-outside": "", lang: "en", dir: "ltr" };

export function TextBlocks({ versionId, lang, dir, text, blocks, heading, idOf, contentOf, after }: TextBlocksProps) {
  const renderBlock = (block: Block, at: number) => {
    const Tag = tagOf(block);
    const id = idOf?.(block, at);
    const extra = after?.(block, at);
    const isItem = Tag === "li";
    return [
      <Tag
        key={block.start}
        id={id}
        // For the keys that go from clause to clause.
        tabIndex={id === undefined ? undefined : -1}
        className={styles[block.kind]}
        data-start={block.start}
        data-end={block.end}
        data-level={block.level ?? undefined}
      >
        {contentOf?.(block) ?? renderMarks(nestMarks(text, block, block.marks))}
        {extra && isItem ? <div {...outside}>{extra}</div> : null}
      </Tag>,
      extra && !isItem ? (
        <div key={`${block.start}-after`} {...outside}>
          {extra}
        </div>
      ) : null,
    ];
  };

  const renderGroup = ({ from, to, isList }: BlockGroup) =>
    isList ? (
      // Safari takes the role away from lists without bullets; the bullets are part of the text here.
      // eslint-disable-next-line jsx-a11y/no-redundant-roles
      <ul key={from} role="list" className={styles.list}>
        {blocks.slice(from, to).map((block, at) => renderBlock(block, from + at))}
      </ul>
    ) : (
      renderBlock(blocks[from]!, from)
    );

  return (
    <div className={styles.page}>
      <article
        className={styles.article}
        data-version-id={versionId}
        lang={lang}
        dir={dir}
        data-highlights=""
        tabIndex={-1}
      >
        {heading && (
          <div data-outside="">
            <h1 className={styles.title} dir="auto">
              {heading.title}
            </h1>
            {heading.below}
          </div>
        )}
        {chunkGroups(groupLists(blocks), blocks).map((groups) => (
          <div key={groups[0]!.from} className={styles.chunk}>
            {groups.map(renderGroup)}
          </div>
        ))}
      </article>
    </div>
  );
}

function tagOf({ kind, level }: Block) {
  if (kind === "title") return "h1";
  if (kind === "heading") return level !== null && level >= 3 ? "h4" : level === 2 ? "h3" : "h2";
  if (kind === "list-item") return "li";
  return kind === "quote" ? "blockquote" : "p";
}

interface BlockGroup {
  from: number;
  to: number;
  isList: boolean;
}

function groupLists(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  blocks.forEach((block, at) => {
    const last = groups.at(-1);
    const isList = block.kind === "list-item";
    if (isList && last?.isList) last.to = at + 1;
    else groups.push({ from: at, to: at + 1, isList });
  });
  return groups;
}

/**
 * What a browser must look through to find what is under the pointer or in view, it looks through in chunks that paint
 * nothing outside their boxes, and skips the others whole. 64 is about the square root of the blocks of a text of 1.3 MB.
 */
const CHUNK = 64;

/** No chunk begins with a heading: margins do not collapse from one chunk into the next, and the space above would grow. */
function chunkGroups(groups: readonly BlockGroup[], blocks: readonly Block[]): BlockGroup[][] {
  const chunks: BlockGroup[][] = [];
  for (const group of groups) {
    const last = chunks.at(-1);
    const { kind } = blocks[group.from]!;
    if (last && (last.length < CHUNK || kind === "heading" || kind === "title")) last.push(group);
    else chunks.push([group]);
  }
  return chunks;
}

function renderMarks(tree: readonly MarkedText<InlineMark>[]): ReactNode {
  return tree.map((each, at) =>
    typeof each === "string" ? each : renderInline(each.mark, renderMarks(each.children), at, each.children),
  );
}

export function renderInline(
  mark: InlineMark,
  children: ReactNode,
  key: number,
  inside: readonly MarkedText<unknown>[],
): ReactNode {
  switch (mark.kind) {
    case "marker":
      return (
        <span key={key} className={canHang(inside) ? styles.hungMarker : styles.marker}>
          {children}
        </span>
      );
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

/** "10." and "一、" fit into the margin; "Article 12" and "第十二条" do not and stay in the line. */
function canHang(marker: readonly MarkedText<unknown>[]): boolean {
  const text = wordsOf(marker);
  const isWide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;
  return [...text].reduce((width, letter) => width + (isWide.test(letter) ? 2 : 1), 0) <= 4;
}

function wordsOf(tree: readonly MarkedText<unknown>[]): string {
  return tree.map((each) => (typeof each === "string" ? each : wordsOf(each.children))).join("");
}
