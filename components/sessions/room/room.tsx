"use client";

import type { ReactNode } from "react";

export function Room({ texts }: { texts: ReadonlyMap<string, ReadonlyMap<string, ReactNode>> }) {
  return <main>{texts.size}</main>;
}
