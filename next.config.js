// The headers that are the same for everything; a page's Content-Security-Policy has a nonce and is made in proxy.ts.
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];
const inert = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];
const onlyHttps = [{ key: "Strict-Transport-Security", value: "max-age=31536000" }];

/** @type {import("next").NextConfig} */
export default {
  // A second build folder lets the tests and a running product stand side by side.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/api/:path*", headers: inert },
    { source: "/:path*", has: [{ type: "header", key: "x-forwarded-proto", value: "https" }], headers: onlyHttps },
  ],
  // Asked for by browsers that have not read a page's own link to its icon: without JavaScript it comes too late.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // npm run check types and lints; a build on a user's machine should only build.
  // Next writes its build folder into the configuration it is given: for a second folder not into the one people edit.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: process.env.NEXT_DIST_DIR ? "tsconfig.tests.json" : "tsconfig.json",
  },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pino",
    "@prisma/client",
    "@prisma/adapter-pg",
    "rate-limiter-flexible",
    "graphile-worker",
    "nodemailer",
  ],
};
