import { z } from "zod";

const moment = z.iso.datetime({ offset: true });

/** More than a screen shows is marked in several requests. */
export const MOST_MARKS = 500;

/** What one has read: notes up to their latest words as one saw them, or everything in the document up to a moment. */
export const markReadSchema = z
  .object({
    marks: z.array(z.object({ threadId: z.uuid(), until: moment })).max(MOST_MARKS),
    /** May go back, for undo; a mark never does. */
    all: moment,
  })
  .partial()
  .refine(({ marks, all }) => marks !== undefined || all !== undefined, "Name at least one of marks, all.");

export const readMarksSchema = z.object({
  all: z.string(),
  /** Of notes read later than that, or than what an undo goes back to. */
  marks: z.record(z.uuid(), z.string()),
});

export type MarkRead = z.infer<typeof markReadSchema>;
export type ReadMarks = z.infer<typeof readMarksSchema>;
