"use client";

import { useState } from "react";
import { THEMES, type Theme, keepTheme } from "./theme";
import styles from "./theme-switch.module.css";

const NAMES: Record<Theme, string> = { auto: "Auto", light: "Light", dark: "Dark" };

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  function choose(next: Theme) {
    setTheme(next);
    keepTheme(next);
  }

  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">Colours</legend>
      {THEMES.map((option) => (
        <label key={option}>
          <input type="radio" name="theme" checked={theme === option} onChange={() => choose(option)} />
          <span>{NAMES[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
