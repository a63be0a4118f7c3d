"use client";

import Link from "next/link";
import { useState } from "react";
import { writeFilter } from "@/components/annotations/note-filter";
import { useNotes } from "@/components/annotations/notes-context";
import { Menu } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { keepPlace } from "./keep-place";
import { useReading } from "./reader-context";
import { ReadingAids } from "./reading-aids";
import styles from "./reading-menu.module.css";
import { HEAT_STEPS } from "./text/heat-steps";
import { TEXT_SETTINGS, type SettingValue, type TextSetting, keepTextSetting, readTextSetting } from "./text-setting";

/** How the text is shown: its size and width, its heat and what the colours mean, and nothing but the text. */
export function ReadingMenu({ className }: { className?: string }) {
  const { heatOn, singleKeys, isFocused, setFocused } = useReading();
  return (
    <Menu
      className={className}
      name={`Aa: how the text is shown. Heat ${heatOn ? "on" : "off"}`}
      label={
        <>
          Aa <i aria-hidden className={styles.glimpse} data-on={heatOn || undefined} /> ▾
        </>
      }
    >
      <div className={styles.panel}>
        <SettingChoice setting="size" legend="Text size" names={SIZES} />
        <SettingChoice setting="width" legend="Text width" names={WIDTHS} />
        <hr />
        <HeatSwitch />
        <hr />
        <ReadingAids />
        <hr />
        <button type="button" onClick={() => setFocused(!isFocused)}>
          {isFocused ? "Leave focus" : "Focus: only the text"}
          {singleKeys && <kbd className={styles.key}>F</kbd>}
        </button>
        <PrintLink />
      </div>
    </Menu>
  );
}

/** The text with the notes that are shown now, as a page to print. */
function PrintLink() {
  const { document, version, filter } = useNotes();
  const query = writeFilter(new URLSearchParams({ version: version.id }), filter);
  return <Link href={`/documents/${document.id}/print?${query}`}>Print with notes</Link>;
}

const SIZES = { small: "Small", normal: "Normal", large: "Large", larger: "Larger", largest: "Largest" };
const WIDTHS = { narrow: "Narrow", normal: "Normal", wide: "Wide" };

type SettingChoiceProps<S extends TextSetting> = {
  setting: S;
  legend: string;
  names: Record<SettingValue<S>, string>;
};

function SettingChoice<S extends TextSetting>({ setting, legend, names }: SettingChoiceProps<S>) {
  // The panel is only ever drawn in the browser, after it was opened.
  const [value, setValue] = useState<SettingValue<S>>(() => readTextSetting(setting));
  const values: readonly SettingValue<S>[] = TEXT_SETTINGS[setting];
  return (
    <Segmented
      legend={legend}
      options={values.map((each) => ({
        value: each,
        label:
          setting === "size" ? (
            <>
              <span aria-hidden className={styles.letter} data-size={each}>
                A
              </span>
              <span className="visually-hidden">{names[each]}</span>
            </>
          ) : (
            names[each]
          ),
      }))}
      value={value}
      onChange={(next) => {
        setValue(next);
        keepPlace(() => keepTextSetting(setting, next));
      }}
    />
  );
}

/** What the colours mean, and whether they show. */
function HeatSwitch() {
  const { heatOn, setHeatOn } = useReading();
  return (
    <>
      <label className={styles.switch}>
        <input type="checkbox" checked={heatOn} onChange={(event) => setHeatOn(event.target.checked)} />
        Heat: colours of importance
      </label>
      <ul className={styles.legend} aria-label="What the colours mean">
        {HEAT_STEPS.map(({ step, name, least, greatest }) => (
          <li key={step}>
            <i aria-hidden data-step={step} />
            {name} <small>{`${least}–${greatest}`}</small>
          </li>
        ))}
        <li>
          <i aria-hidden data-step="0" />
          Not rated
        </li>
        <li>
          <i aria-hidden data-step="deeper" />
          Deeper where notes overlap
        </li>
      </ul>
    </>
  );
}
