// How large and how wide the text is set: chosen per device, kept in cookies, and put on <html> by the server, so that
// no page arrives in one size and jumps to another. What each means is in app/tokens.css.
import { keepForYear } from "@/components/ui/year-cookie";

export const TEXT_SETTINGS = {
  size: ["small", "normal", "large", "larger", "largest"],
  width: ["narrow", "normal", "wide"],
} as const;

export type TextSetting = keyof typeof TEXT_SETTINGS;
export type SettingValue<S extends TextSetting> = (typeof TEXT_SETTINGS)[S][number];

const COOKIES = { size: "text-size", width: "text-width" } as const;

/** The attributes of <html>; nothing for what is as usual. */
export function textSettingAttributes(read: (cookie: string) => string | undefined) {
  return {
    "data-text-size": parse("size", read(COOKIES.size)),
    "data-text-width": parse("width", read(COOKIES.width)),
  };
}

export function readTextSetting<S extends TextSetting>(setting: S): SettingValue<S> | "normal" {
  return parse(setting, document.documentElement.getAttribute(`data-${COOKIES[setting]}`) ?? undefined) ?? "normal";
}

export function keepTextSetting<S extends TextSetting>(setting: S, value: SettingValue<S>): void {
  keepForYear(COOKIES[setting], value);
  const attribute = `data-${COOKIES[setting]}`;
  if (value === "normal") document.documentElement.removeAttribute(attribute);
  else document.documentElement.setAttribute(attribute, value);
}

function parse<S extends TextSetting>(setting: S, value: string | undefined): SettingValue<S> | undefined {
  const values: readonly SettingValue<S>[] = TEXT_SETTINGS[setting];
  return values.find((each) => each === value && each !== "normal");
}
