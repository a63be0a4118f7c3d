import { narrowNotes, readFilter } from "@/components/annotations/note-filter";
import { toldByOthers } from "@/components/annotations/note-traits";
import { type OpenText, type PlacedNote, createNotePlacer } from "@/components/annotations/place-notes";
import type { DocumentView } from "@/lib/schemas/document";
import type { ReadMarks } from "@/lib/schemas/read-marks";
import type { ThreadDto } from "@/lib/schemas/thread";

type Options = {
  threads: readonly ThreadDto[];
  version: OpenText;
  people: DocumentView["people"];
  meId: string;
  read: ReadMarks;
  /** The filter, as the reader keeps it in its address. */
  params: URLSearchParams;
  isPrivateLeftOut: boolean;
};

/** What is printed, in the order of the text, and how many of what the filter shows nobody else may read. */
export function chooseNotes(options: Options): { notes: PlacedNote[]; privateCount: number } {
  const { threads, version, people, meId, read, params, isPrivateLeftOut } = options;
  const views = threads.map((thread) => ({ viewKey: thread.id, thread, isSaved: true, operations: [] }));
  const groupOf = new Map(people.map(({ id, groupId }) => [id, groupId]));
  const readUntil = (id: string) => Math.max(Date.parse(read.all), Date.parse(read.marks[id] ?? read.all));
  const unread = new Set(
    threads.flatMap((thread) => (toldByOthers(thread, meId) > readUntil(thread.id) ? [thread.id] : [])),
  );
  const { shown } = narrowNotes(createNotePlacer(version)(views), readFilter(params), { meId, groupOf, unread });
  const others = shown.filter(({ thread }) => thread.visibility !== "ONLY_ME");
  return { notes: isPrivateLeftOut ? others : shown, privateCount: shown.length - others.length };
}
