import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { textSettingAttributes } from "@/components/reader/text-setting";
import { KEEP_EARLY_INPUT } from "@/components/ui/early-input";
import { ReplayEarlyInput } from "@/components/ui/replay-early-input";
import { parseTheme } from "@/components/ui/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Clausemark", template: "%s · Clausemark" },
  description: "Read a policy text together: anchored notes, importance, and what the team makes of each clause.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** Theme, text size and width are chosen on the server from cookies, so that no page flashes in the wrong ones. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies();
  const nonce = (await headers()).get("X-Nonce") ?? undefined;
  const theme = parseTheme(kept.get("theme")?.value);
  return (
    <html
      lang="en"
      data-theme={theme === "auto" ? undefined : theme}
      {...textSettingAttributes((name) => kept.get(name)?.value)}
    >
      <body>
        {/* Browsers hide a nonce from scripts, and so from React. */}
        <script nonce={nonce} suppressHydrationWarning>
          {KEEP_EARLY_INPUT}
        </script>
        {children}
        <ReplayEarlyInput />
      </body>
    </html>
  );
}
