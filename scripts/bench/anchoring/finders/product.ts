import { reanchor } from "@/lib/anchoring/reanchor";
import type { Finder } from "./finder";

/** What the product does when a version is published. */
export const product: Finder = { name: "Clausemark", find: reanchor };
