import { type RefObject, useEffect } from "react";

/** Keeps what is fixed at the bottom edge above the keyboard on the screen, which lies over the page: `--keyboard`, `--seen`. */
export function useKeyboardInset(fixed: RefObject<HTMLElement | null>, isOpen: boolean) {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view || !isOpen) return;
    const follow = () => {
      // Enlarged with two fingers, the part in view is not what the keyboard leaves.
      const hidden = view.scale === 1 ? Math.max(0, window.innerHeight - view.height - view.offsetTop) : 0;
      fixed.current?.style.setProperty("--keyboard", `${hidden}px`);
    };
    follow();
    view.addEventListener("resize", follow);
    view.addEventListener("scroll", follow);
    return () => {
      view.removeEventListener("resize", follow);
      view.removeEventListener("scroll", follow);
    };
  }, [fixed, isOpen]);
}
