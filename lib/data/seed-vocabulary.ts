import "server-only";
import { SIGNIFICANCE } from "@/lib/statistics/criterion-templates";
import { makeScale } from "@/lib/statistics/scale";
import type { Transaction } from "./database";

const LABELS = [
  "question",
  "definition",
  "translation issue",
  "factual check",
  "comparison",
  "commitment",
  "risk",
  "what happened since",
];

/** What a new team starts with: its labels, and the criterion Significance, which is asked from the start. */
export async function seedVocabulary(tx: Transaction, teamId: string): Promise<void> {
  await tx.label.createMany({ data: LABELS.map((name, index) => ({ teamId, name, ordinal: index + 1 })) });
  const { name, question, scale, steps } = SIGNIFICANCE;
  const { least, greatest, steps: worded } = makeScale(scale, steps);
  await tx.criterion.create({
    data: {
      teamId,
      name,
      question,
      scale,
      least,
      greatest,
      steps: [...worded],
      ordinal: 1,
      isAsked: true,
      firstAskedAt: new Date(),
    },
  });
}
