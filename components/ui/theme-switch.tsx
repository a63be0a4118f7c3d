"use client";

import { useState } from "react";
import { Segmented } from "./segmented";
import { THEMES, type Theme, keepTheme } from "./theme";

const NAMES: Record<Theme, string> = { auto: "Auto", light: "Light", dark: "Dark" };

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <Segmented
      legend="Colours"
      options={THEMES.map((value) => ({ value, label: NAMES[value] }))}
      value={theme}
      onChange={(next) => {
        setTheme(next);
        keepTheme(next);
      }}
    />
  );
}
