"use client";

import { useRef } from "react";
import { newKey } from "@/lib/api-client";

/** An Idempotency-Key that stays the same while the same thing is sent again, and is new for anything else. */
export function useCreateKey(): { keyFor: (body: unknown) => string; forget: () => void } {
  const kept = useRef({ text: "", key: "" });
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (kept.current.text !== text) kept.current = { text, key: newKey() };
      return kept.current.key;
    },
    /** It was made: the same again would be another one. */
    forget() {
      kept.current = { text: "", key: "" };
    },
  };
}
