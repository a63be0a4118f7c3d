import { useCallback } from "react";
import { useToast } from "./toast";

/** Copies an address and says so; where a page may not copy, it shows the address to be copied by hand. */
export function useCopyLink(): (href: string) => Promise<void> {
  const toast = useToast();
  return useCallback(
    async (href) => {
      try {
        await navigator.clipboard.writeText(href);
        toast({ message: "Link copied." });
      } catch {
        // No permission, or not a secure page.
        toast({ message: href });
      }
    },
    [toast],
  );
}
