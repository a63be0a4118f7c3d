import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme } from "@/components/ui/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Clausemark", template: "%s · Clausemark" },
  description: "Read a policy text together: anchored notes, importance, and what the team makes of each clause.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** The theme is chosen on the server from a cookie, so that no page flashes in the wrong one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get("theme")?.value);
  return (
    <html lang="en" data-theme={theme === "auto" ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
