// Exactly what lib/schemas/rich-text-schema.ts takes, and nothing else: what the editor cannot make needs no refusal.
import Mention from "@tiptap/extension-mention";
import { PluginKey } from "@tiptap/pm/state";
import StarterKit from "@tiptap/starter-kit";
import { type Suggested, renderSuggestions } from "./suggestion-list";

const LINK = /^(https?:\/\/|mailto:)/i;
/** Enough to choose from by eye; typing one more letter shortens it. */
const MOST_SUGGESTED = 8;

type Options = {
  people: readonly Suggested[];
  clauses: readonly Suggested[];
  /** A selector of the element that suggestions are put into. */
  host: string;
};

export function editorExtensions({ people, clauses, host }: Options) {
  const suggest = (char: string, all: readonly Suggested[], name: string) => ({
    char,
    pluginKey: new PluginKey(`${name} suggestions`),
    container: host,
    floatingUi: { strategy: "fixed" as const },
    items: ({ query }: { query: string }) => findSuggested(all, query),
    render: () => renderSuggestions(name),
  });
  const Person = Mention.configure({
    suggestion: suggest("@", people, "People"),
    renderText: ({ node }) => `@${node.attrs.label}`,
  });
  const ClauseReference = Mention.extend({ name: "clauseReference" }).configure({
    suggestion: suggest("§", clauses, "Clauses"),
    renderText: ({ node }) => String(node.attrs.label),
    renderHTML: ({ node }) => ["span", {}, String(node.attrs.label)],
  });
  return [
    StarterKit.configure({
      heading: false,
      horizontalRule: false,
      underline: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: "https",
        protocols: ["http", "https", "mailto"],
        isAllowedUri: (url) => LINK.test(url),
        HTMLAttributes: { target: null, rel: "noopener noreferrer nofollow" },
      },
    }),
    Person,
    ClauseReference,
  ];
}

/** Those whose label has the query at the start of a word come first. */
export function findSuggested(all: readonly Suggested[], query: string): Suggested[] {
  const sought = query.toLocaleLowerCase();
  const rank = ({ label, detail = "" }: Suggested) => {
    const text = `${label} ${detail}`.toLocaleLowerCase();
    const at = text.indexOf(sought);
    if (at < 0) return 2;
    return at === 0 || /[\s§]/.test(text[at - 1]!) ? 0 : 1;
  };
  return all
    .map((item) => ({ item, rank: rank(item) }))
    .filter((each) => each.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SUGGESTED)
    .map(({ item }) => item);
}
