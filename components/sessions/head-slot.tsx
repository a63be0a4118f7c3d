"use client";

import { type ReactNode, createContext, use, useMemo, useState } from "react";
import { createPortal } from "react-dom";

type Slot = { element: HTMLElement | null; setElement: (element: HTMLElement | null) => void };

const SlotContext = createContext<Slot>({ element: null, setElement: () => {} });

/** Around the session's head and its screen, so that the screen can put things into the head. */
export function HeadSlot({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const slot = useMemo(() => ({ element, setElement }), [element]);
  return <SlotContext value={slot}>{children}</SlotContext>;
}

/** Where the screen's own things stand in the head. */
export function HeadSlotPlace({ className }: { className: string | undefined }) {
  const { setElement } = use(SlotContext);
  return <div ref={setElement} className={className} />;
}

/** Shows its children in the session's head, before the next step: chips and buttons of the screen that is open. */
export function InSessionHead({ children }: { children: ReactNode }) {
  const { element } = use(SlotContext);
  return element && createPortal(children, element);
}
