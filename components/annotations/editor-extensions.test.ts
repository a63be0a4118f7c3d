import { getSchema } from "@tiptap/core";
import { Mark, Node, type NodeType, type Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richTextSchema } from "@/lib/schemas/rich-text-schema";
import { editorExtensions, findSuggested } from "./editor-extensions";
import { uuid } from "./thread-samples.test-data";

const schema = getSchema(editorExtensions({ people: [], clauses: [], host: "#x" }));

describe("the editor's schema", () => {
  it("knows exactly the nodes and marks that a comment may hold", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        "doc",
        "paragraph",
        "text",
        "hardBreak",
        "bulletList",
        "orderedList",
        "listItem",
        "blockquote",
        "codeBlock",
        "mention",
        "clauseReference",
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(["bold", "code", "italic", "link", "strike"]);
  });

  it("makes nothing that the server refuses", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const doc = grow(schema, schema.topNodeType, random, 0);
        doc.check();
        const result = richTextSchema.safeParse(doc.toJSON());
        expect(result.error?.issues ?? []).toEqual([]);
        // Nothing is lost on the way but attributes that say the default.
        expect(Node.fromJSON(schema, result.data).textContent).toBe(doc.textContent);
      }),
      { numRuns: 200 },
    );
  });
});

/** Any node the schema allows, grown at random to a small depth. */
function grow(schema: Schema, type: NodeType, random: Iterator<number>, depth: number): Node {
  const roll = (below: number) => (random.next().value as number) % below;
  if (type.isText) return schema.text(["word", "中文", "🙂 "][roll(3)]!, marksFor(schema, roll));
  const attrs = ["mention", "clauseReference"].includes(type.name) ? { id: uuid(roll(9)), label: "Label" } : null;
  const content: Node[] = [];
  let match = type.contentMatch;
  while (!match.validEnd || (content.length < 3 && roll(2) === 0)) {
    const allowed = Array.from({ length: match.edgeCount }, (_, at) => match.edge(at));
    const shallow = allowed.filter(({ type }) => type.isTextblock || type.isInline || depth < 3);
    if (allowed.length === 0) break;
    const edges = shallow.length > 0 ? shallow : allowed;
    const edge = edges[roll(edges.length)]!;
    const node = grow(schema, edge.type, random, depth + 1);
    content.push(type.name === "codeBlock" && node.isText ? node.mark([]) : node);
    match = edge.next;
  }
  if (depth === 0) content.push(schema.nodes.paragraph!.create(null, schema.text("End")));
  return type.create(attrs, content);
}

function marksFor(schema: Schema, roll: (below: number) => number) {
  if (roll(4) === 0) return [schema.marks.code!.create()];
  const { bold, italic, strike, link } = schema.marks;
  return [bold!.create(), italic!.create(), strike!.create(), link!.create({ href: "https://example.org/" })]
    .filter(() => roll(2) === 0)
    .reduce((set, mark) => mark.addToSet(set), Mark.none);
}

describe("findSuggested", () => {
  const all = [
    { id: "1", label: "§1", detail: "A shared stake" },
    { id: "10", label: "§10", detail: "Safety" },
    { id: "11", label: "§11", detail: "Sharing, safely" },
  ];
  it.each([
    ["", ["1", "10", "11"]],
    ["11", ["11"]],
    ["saf", ["10", "11"]],
    ["haring", ["11"]],
    ["nothing", []],
  ])("%j finds %o", (query, ids) => expect(findSuggested(all, query).map(({ id }) => id)).toEqual(ids));
});
