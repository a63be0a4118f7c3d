import { type Order, ORDERS } from "./order-results";

/** What of the Significance tab stands in its address, so that a link opens what one saw. */
export type SignificanceChoice = {
  /** A revealed round, by whose own criterion; null for standing ratings. */
  roundId: string | null;
  criterionId: string | null;
  order: Order;
  byGroup: boolean;
};

type Query = Record<string, string | string[] | undefined>;

/** What makes no sense in an address is as if it were not there. */
export function readChoice({ from, criterion, order, by }: Query): SignificanceChoice {
  const roundId = typeof from === "string" ? from : null;
  return {
    roundId,
    criterionId: roundId === null && typeof criterion === "string" ? criterion : null,
    order: ORDERS.find((each) => each === order) ?? "median",
    byGroup: by === "group",
  };
}

export function significanceAddress(
  documentId: string,
  { roundId, criterionId, order, byGroup }: SignificanceChoice,
): string {
  const query = new URLSearchParams();
  if (roundId) query.set("from", roundId);
  else if (criterionId) query.set("criterion", criterionId);
  if (order !== "median") query.set("order", order);
  if (byGroup) query.set("by", "group");
  return [`/documents/${documentId}/significance`, query.toString()].filter(Boolean).join("?");
}
