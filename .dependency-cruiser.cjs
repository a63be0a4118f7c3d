// The arrows of ARCHITECTURE.md. A rule that only a document holds does not last.
const PURE =
  "^lib/(anchoring|brief|documents|search|sessions|statistics|web-annotation|policies|schemas|live-protocol)/";
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-cycles", "Modules that import each other cannot be read one at a time.", {}, { circular: true }),
    rule(
      "pure-stays-pure",
      "A pure module imports pure modules only: no framework, no Node, no database. Pass clock and randomness in.",
      { path: PURE, pathNot: "\\.(test|integration\\.test|test-data)\\.ts$" },
      { pathNot: [PURE, "^node_modules/(zod|marked|d3-array|@noble/hashes)/", "^prisma/seed/.*\\.json$"] },
    ),
    rule(
      "only-data-uses-prisma",
      "Prisma and its generated client are used in lib/data only: every read passes a policy there.",
      { path: "^(app|components|lib)/", pathNot: "^lib/data/" },
      { path: ["^lib/data/generated/", "^node_modules/@prisma/"] },
    ),
    rule(
      "data-below",
      "lib/data knows pure modules, errors and env, nothing above it.",
      { path: "^lib/data/" },
      { path: "^(app|components|lib/(live|auth|http|import|export|jobs|mail))/|^node_modules/next(-auth)?/" },
    ),
    rule(
      "live-over-data",
      "lib/live reloads through lib/data; it knows nothing of HTTP or sign-in.",
      { path: "^lib/live/" },
      { path: "^(app|components|lib/(auth|http|import|export))/|^node_modules/next(-auth)?/" },
    ),
    rule(
      "auth-over-data",
      "lib/auth answers who is asking; it does not know routes or live streams.",
      { path: "^lib/auth/" },
      { path: "^(app|components|lib/(live|http|import|export))/" },
    ),
    rule(
      "mail-says-what-it-is-given",
      "lib/mail puts facts of lib/data into words and sends them; it knows no request.",
      { path: "^lib/mail/" },
      { path: "^(app|components|lib/(live|auth|http|import|export|jobs))/|^node_modules/next(-auth)?/" },
    ),
    rule(
      "jobs-have-no-asker",
      "What happens by itself goes through lib/data and lib/mail; no request and nobody who asks is behind it.",
      { path: "^lib/jobs/" },
      { path: "^(app|components|lib/(live|auth|import|export))/|^lib/http/(?!log\\.ts)|^node_modules/next(-auth)?/" },
    ),
    rule(
      "nothing-waits-for-jobs",
      "A request adds jobs in lib/data, in its own transaction; it never runs them.",
      { path: "^(app|components|lib)/", pathNot: "^lib/jobs/" },
      { path: "^lib/jobs/" },
    ),
    rule(
      "components-are-browser-code",
      "Components talk to the server through lib/api-client.ts only.",
      { path: "^components/" },
      { path: "^(app|lib/(data|live|auth|http|import|export|jobs|mail))/|^lib/env\\.ts$" },
    ),
    rule(
      "no-schemas-on-first-load",
      "What checks shapes brings a library: a page's first load takes the types alone, or loads the module lazily.",
      {
        path: "^components/",
        pathNot: "\\.test\\.tsx?$|^components/(annotations/composer-editor\\.tsx$|documents/new/)",
      },
      { path: "^(lib/schemas|node_modules/zod)/", pathNot: "/rich-text\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "ui-has-no-domain",
      "components/ui knows no feature.",
      { path: "^components/ui/" },
      { path: "^components/(?!ui/)" },
    ),
    rule("nothing-imports-app", "Routes are the outermost layer.", { path: "^(components|lib)/" }, { path: "^app/" }),
    rule(
      "only-http-answers",
      "route() is the only user of next/server's responses: one way to answer.",
      { path: "^(app|lib)/", pathNot: "^lib/http/|^app/api/auth/" },
      { path: "^node_modules/next/server" },
    ),
    rule(
      "no-drawers",
      "A folder is named for what it holds, not utils, helpers, common, shared, services or types.",
      {},
      { path: "^(app|components|lib)/.*\\b(utils|helpers|common|shared|services|types)/" },
    ),
    rule(
      "no-orphan-modules",
      "Nobody imports this module: delete it.",
      { orphan: true, path: "^(components|lib)/", pathNot: "\\.(test|d)\\.ts$" },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(test|integration\\.test)\\.tsx?$|^lib/data/generated/.*internal" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { conditionNames: ["react-server", "import", "require", "node", "default", "types"] },
  },
};
