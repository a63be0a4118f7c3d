import "server-only";
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

const DEFAULT_SCALE = {
  kind: "0-100",
  least: 0,
  greatest: 100,
  steps: [
    { name: "Marginal", meaning: "ignoring it costs us nothing", least: 0, greatest: 19 },
    { name: "Minor", meaning: "ignoring it costs us a little, soon made good", least: 20, greatest: 39 },
    { name: "Notable", meaning: "ignoring it costs us something we would miss", least: 40, greatest: 59 },
    { name: "Major", meaning: "ignoring it sets our work back", least: 60, greatest: 79 },
    { name: "Pivotal", meaning: "our position depends on it", least: 80, greatest: 100 },
  ],
};

/** What a new team starts with: its labels, the scale of 0-100 in five steps, and the criterion Significance. */
export async function seedVocabulary(tx: Transaction, teamId: string): Promise<void> {
  await tx.label.createMany({ data: LABELS.map((name, index) => ({ teamId, name, ordinal: index + 1 })) });
  const scale = await tx.scale.create({ data: { teamId, ...DEFAULT_SCALE } });
  await tx.criterion.create({
    data: {
      teamId,
      scaleId: scale.id,
      ordinal: 1,
      name: "Significance",
      question: "If we ignored this clause for two years, what would it cost us? Not whether you like it.",
    },
  });
}
