import type { Language } from "../texts/text";

export const COMMA: Record<Language, string> = { en: ",", zh: "，", ar: "،" };
export const FULL_STOP: Record<Language, string> = { en: ".", zh: "。", ar: "." };
