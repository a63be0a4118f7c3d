import type { ReactNode } from "react";
import { ToastProvider } from "@/components/ui/toast";
import styles from "./layout.module.css";

/** Every page brings its own header (site-header.tsx) and its own <main id="main">. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <ToastProvider>
      <a href="#main" className={styles.skip} data-off-paper="">
        Skip to the content
      </a>
      {children}
    </ToastProvider>
  );
}
