import { useStoredFlag } from "./use-stored-flag";

/** Whether single letters and digits are keys, on every page: people who speak to their computer switch them off (WCAG 2.1.4). */
export const useSingleKeys = () => useStoredFlag("clausemark:single-keys", true);
