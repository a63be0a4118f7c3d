"use client";

import { Menu } from "@/components/ui/menu";
import styles from "./reader-toolbar.module.css";
import { useReading } from "./reader-context";
import { HEAT_STEPS } from "./text/heat-steps";

/** What the colours mean, and whether they show. */
export function HeatMenu() {
  const { heatOn, setHeatOn } = useReading();
  return (
    <Menu
      className={styles.chip}
      label={`Heat ${heatOn ? "on" : "off"} ▾`}
      name={`Heat of importance: ${heatOn ? "on" : "off"}`}
    >
      <button type="button" aria-pressed={heatOn} onClick={() => setHeatOn(!heatOn)}>
        {heatOn ? "Switch the colours off" : "Switch the colours on"}
      </button>
      <ul className={styles.legend} aria-label="What the colours mean">
        {HEAT_STEPS.map(({ step, name, least, greatest }) => (
          <li key={step}>
            <i aria-hidden data-step={step} />
            {name} <small>{`${least}–${greatest}`}</small>
          </li>
        ))}
        <li>Deeper where notes overlap</li>
      </ul>
    </Menu>
  );
}
