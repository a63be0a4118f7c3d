"use client";

import { createContext, use } from "react";

/** How the text is read. */
export type Reading = {
  heatOn: boolean;
  setHeatOn: (isOn: boolean) => void;
  /** The text alone: no outline, no margin, no bar above. */
  isFocused: boolean;
  setFocused: (isFocused: boolean) => void;
  singleKeys: boolean;
  isOutlineOpen: boolean;
  setOutlineOpen: (isOpen: boolean) => void;
  isListOpen: boolean;
  setListOpen: (isOpen: boolean) => void;
  isKeysOpen: boolean;
  setKeysOpen: (isOpen: boolean) => void;
  isSearchOpen: boolean;
  setSearchOpen: (isOpen: boolean) => void;
};

export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (!reading) throw new Error("This component stands inside a reader.");
  return reading;
}
