import { keepForYear } from "./year-cookie";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** From the `theme` cookie; auto follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "auto";
}

/** Shows the theme at once, and keeps it in a cookie, so that the server sends the next page in the right colours. */
export function keepTheme(theme: Theme): void {
  keepForYear("theme", theme);
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
