import { Fragment, type ReactNode } from "react";
import type { RichText, RichTextBlock, RichTextInline } from "@/lib/schemas/rich-text";
import styles from "./rich-text-view.module.css";

type Props = {
  body: RichText;
  /** The address of a clause in the open text; none where the clause is not in it. */
  clauseHref?: (clauseId: string) => string | undefined;
  /** Who reads: being mentioned oneself stands out. */
  meId?: string;
};

type Mark = NonNullable<Extract<RichTextInline, { type: "text" }>["marks"]>[number];

/** A comment's words as plain React elements: nothing in it can become markup. */
export function RichTextView({ body, clauseHref, meId }: Props) {
  const inline = (node: RichTextInline, at: number): ReactNode => {
    switch (node.type) {
      case "text":
        return <Fragment key={at}>{(node.marks ?? []).reduceRight<ReactNode>(withMark, node.text)}</Fragment>;
      case "hardBreak":
        return <br key={at} />;
      case "mention":
        return (
          <span key={at} className={node.attrs.id === meId ? styles.mentionOfMe : styles.mention}>
            @{node.attrs.label}
          </span>
        );
      case "clauseReference": {
        const href = clauseHref?.(node.attrs.id);
        return href ? (
          <a key={at} href={href}>
            {node.attrs.label}
          </a>
        ) : (
          <span key={at}>{node.attrs.label}</span>
        );
      }
    }
  };
  const block = (node: RichTextBlock, at: number): ReactNode => {
    switch (node.type) {
      case "paragraph":
        return <p key={at}>{node.content?.map(inline) ?? <br />}</p>;
      case "codeBlock":
        return (
          <pre key={at}>
            <code>{node.content?.map(({ text }) => text).join("")}</code>
          </pre>
        );
      case "blockquote":
        return <blockquote key={at}>{node.content.map(block)}</blockquote>;
      case "bulletList":
        return <ul key={at}>{node.content.map(block)}</ul>;
      case "orderedList":
        return <ol key={at}>{node.content.map(block)}</ol>;
      case "listItem":
        return <li key={at}>{node.content.map(block)}</li>;
    }
  };
  return (
    <div className={styles.words} dir="auto">
      {body.content.map(block)}
    </div>
  );
}

function withMark(children: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    case "strike":
      return <s>{children}</s>;
    case "code":
      return <code>{children}</code>;
    case "link":
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow" target="_blank">
          {children}
        </a>
      );
  }
}
