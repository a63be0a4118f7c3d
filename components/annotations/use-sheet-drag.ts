import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { type SheetSize, settleSheet } from "./sheet-size";

/** A thumb that has rested as long before it lets go drops the sheet where it is. */
const REST_MS = 80;
/** A shorter movement is a tap that slipped. */
const SLIP_PX = 8;

type Options = {
  sheet: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onSettle: (size: SheetSize | "closed") => void;
};

type Drag = { fromY: number; height: number; y: number; at: number; velocity: number; isMoving: boolean };

/**
 * The sheet follows the thumb: from its head always, from its content only downwards and only while that is scrolled to
 * its top. Returns what the head listens with.
 */
export function useSheetDrag({ sheet, content, isOpen, onSettle }: Options) {
  const drag = useRef<Drag | null>(null);

  function begin(y: number, at: number) {
    const height = sheet.current?.getBoundingClientRect().height ?? 0;
    drag.current = { fromY: y, height, y, at, velocity: 0, isMoving: false };
  }
  function move(y: number, at: number) {
    const now = drag.current;
    const element = sheet.current;
    if (!now || !element) return;
    if (!now.isMoving && Math.abs(y - now.fromY) < SLIP_PX) return;
    now.isMoving = true;
    // The last movements count, not the way they came.
    const speed = (now.y - y) / Math.max(1, at - now.at);
    Object.assign(now, { y, at, velocity: 0.6 * speed + 0.4 * now.velocity });
    const height = Math.min(Math.max(now.height + now.fromY - y, 0), sizesIn(element).tall);
    element.dataset.dragged = "";
    element.style.setProperty("--dragged", `${height}px`);
  }
  function end(isLetGo: boolean, at = 0) {
    const now = drag.current;
    const element = sheet.current;
    drag.current = null;
    if (!now?.isMoving || !element) return;
    const { height } = element.getBoundingClientRect();
    delete element.dataset.dragged;
    if (isLetGo)
      onSettle(settleSheet({ height, velocity: at - now.at > REST_MS ? 0 : now.velocity, heights: sizesIn(element) }));
  }

  const onTouchStart = useEffectEvent((event: TouchEvent) => {
    const isAtTop = content.current?.scrollTop === 0;
    const isTyping = (event.target as Element).closest("[contenteditable], textarea, input, select");
    if (isAtTop && !isTyping && event.touches.length === 1) begin(event.touches[0]!.clientY, event.timeStamp);
  });
  const onTouchMove = useEffectEvent((event: TouchEvent) => {
    const y = event.touches[0]!.clientY;
    const now = drag.current;
    if (!now) return;
    // Upwards it is the content that scrolls.
    if (!now.isMoving && y < now.fromY) return void (drag.current = null);
    move(y, event.timeStamp);
    if (now.isMoving) event.preventDefault();
  });
  const onTouchEnd = useEffectEvent((isLetGo: boolean, at: number) => end(isLetGo, at));

  useEffect(() => {
    const element = content.current;
    if (!isOpen || !element) return;
    const start = (event: TouchEvent) => onTouchStart(event);
    const follow = (event: TouchEvent) => onTouchMove(event);
    const letGo = (event: TouchEvent) => onTouchEnd(true, event.timeStamp);
    const cancel = () => onTouchEnd(false, 0);
    element.addEventListener("touchstart", start, { passive: true });
    element.addEventListener("touchmove", follow, { passive: false });
    element.addEventListener("touchend", letGo);
    element.addEventListener("touchcancel", cancel);
    return () => {
      element.removeEventListener("touchstart", start);
      element.removeEventListener("touchmove", follow);
      element.removeEventListener("touchend", letGo);
      element.removeEventListener("touchcancel", cancel);
    };
  }, [isOpen, content]);

  return {
    onPointerDown(event: ReactPointerEvent<HTMLElement>) {
      if ((event.target as Element).closest("button")) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      begin(event.clientY, event.timeStamp);
    },
    onPointerMove: (event: ReactPointerEvent) => move(event.clientY, event.timeStamp),
    onPointerUp: (event: ReactPointerEvent) => end(true, event.timeStamp),
    onPointerCancel: () => end(false),
  };
}

/** As the style sheet has them. */
function sizesIn(sheet: HTMLElement): Record<SheetSize, number> {
  const read = (name: string) => Number.parseFloat(getComputedStyle(sheet).getPropertyValue(name));
  return { low: read("--low"), half: read("--half"), tall: read("--tall") };
}
