import { z } from "zod";

const words = z.string().min(1);

/** How a field of a record is known; the record's `provenances` say each in words. */
export const provenanceSchema = z.enum(["source-record", "cached-page", "address", "resource-id"]);

export const recordValueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: words }),
  z.object({ kind: z.literal("list"), items: z.array(words).min(1) }),
  z.object({ kind: z.literal("address"), href: z.url({ protocol: /^https?$/ }) }),
  /** `iso` is what we read from the source's own `text`. */
  z.object({ kind: z.literal("date"), iso: z.iso.date(), text: words }),
  z.object({ kind: z.literal("score"), value: z.number(), greatest: z.number(), text: words }),
  z.object({ kind: z.literal("table"), columns: z.array(words), rows: z.array(z.array(words)) }),
]);

export const recordFieldSchema = z.object({
  field: words,
  label: words,
  value: recordValueSchema,
  /** The value is the source's own wording, to be shown as such. */
  isQuoted: z.boolean(),
  provenance: provenanceSchema,
  /** Ours, not the source's. */
  note: words.nullable(),
});

/** What is known about a document, each field with its provenance. */
export const recordSchema = z.object({
  /** Whose record it is. */
  source: words,
  provenances: z.record(provenanceSchema, words),
  fields: z.array(recordFieldSchema),
});

export type RecordField = z.infer<typeof recordFieldSchema>;
export type DocumentRecord = z.infer<typeof recordSchema>;
