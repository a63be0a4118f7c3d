// Whether one came to this page, or place of it, by the browser's back or forward: then the browser brings back where one
// was, and the page must not go elsewhere. The framework replaces its own entry now and then; that is no move.
let isReturn = false;

if (typeof window !== "undefined") {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  isReturn = entry?.type === "back_forward";
  if ("navigation" in window) {
    navigation.addEventListener("navigate", ({ navigationType }) => {
      if (navigationType !== "replace") isReturn = navigationType === "traverse";
    });
  }
}

export const hasReturned = (): boolean => isReturn;
