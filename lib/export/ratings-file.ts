import { stringify } from "csv-stringify/sync";
import type { ExportedRating, RatingsFile } from "@/lib/schemas/rating-export";
import { sayRule } from "@/lib/statistics/say";
import { escapeMarkdown } from "./markdown-text";

const COLUMNS: { key: keyof ExportedRating; header: string }[] = [
  { key: "clauseNumber", header: "clause" },
  { key: "clauseTitle", header: "clause title" },
  { key: "criterion", header: "criterion" },
  { key: "scale", header: "scale" },
  { key: "round", header: "round" },
  { key: "rater", header: "rater" },
  { key: "group", header: "group" },
  { key: "value", header: "value" },
  { key: "step", header: "step" },
  { key: "cannotJudge", header: "cannot judge" },
  { key: "reason", header: "reason" },
  { key: "valueBeforeSeeingOthers", header: "value before seeing others" },
  { key: "sawOthers", header: "saw others" },
  { key: "edition", header: "edition" },
  { key: "version", header: "version" },
  { key: "givenAt", header: "given at" },
];

/** RFC 4180, in UTF-8 with a byte order mark, without which a spreadsheet takes Chinese for something else. */
export function ratingsToCsv({ ratings, round }: RatingsFile): string {
  return stringify(ratings, {
    header: true,
    columns: round ? [...COLUMNS, { key: "raterIs", header: "rater is" }] : COLUMNS,
    bom: true,
    record_delimiter: "windows",
    cast: { boolean: (is) => (is ? "yes" : "no") },
    // A reason that begins with "=" must not become a formula in whoever's spreadsheet.
    escape_formulas: true,
  });
}

const SHOWN = ["clause", "rater", "value", "step", "cannot judge", "reason"] as const;

/** A GitHub Flavored Markdown table of what a person reads; the other formats have everything. */
export function ratingsToMarkdown({ document, criterion, round, ratings }: RatingsFile): string {
  const rows = ratings.map((rating) => [
    [rating.clauseNumber, rating.clauseTitle].filter(Boolean).join(" "),
    rating.rater,
    rating.value === null ? "" : String(rating.value),
    rating.step,
    rating.cannotJudge?.toLowerCase().replaceAll("_", " ") ?? "",
    rating.reason,
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [
    `# ${escapeMarkdown(document)}: ${escapeMarkdown(criterion.name)}`,
    "",
    `${escapeMarkdown(criterion.question)} Scale: ${criterion.scale}.`,
    "",
    ...(round ? aboutRound(round) : []),
    line(SHOWN),
    line(SHOWN.map((name) => (name === "value" ? "---:" : "---"))).replaceAll("\\", ""),
    ...rows.map(line),
    "",
  ].join("\n");
}

function aboutRound(round: NonNullable<RatingsFile["round"]>) {
  const { session, ordinal, revealedAt, isNamed, rule, recomputing, entered } = round;
  const day = revealedAt.slice(0, 10);
  return [
    `${escapeMarkdown(session)}, round ${ordinal}, revealed on ${day}, ${isNamed ? "named" : "anonymous: each rater has a pseudonym of its own in each clause"}.`,
    "",
    ...(entered ? [escapeMarkdown(entered), ""] : []),
    `Close together: ${escapeMarkdown(sayRule(rule))}. ${escapeMarkdown(recomputing)}`,
    "",
  ];
}
