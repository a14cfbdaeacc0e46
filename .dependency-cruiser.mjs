/**
 * The arrows between Lantern's rooms: who may import whom. One rule a room; its comment is the remedy.
 *
 * `domain` ← `contract` ← `service` ← (`bot`, `http`). `register`, `desk`, `view`, `documents` and `graph` implement service/ports.ts
 * and know of the rest of it types only. `main.ts` puts the parts together and nobody imports it. Tests may import everything.
 * Run by infra/checks/arrows.ts; test/infra/checks/arrows.test.ts sees every rule fail on a planted import.
 */

const ourCode = "^(src|bot|tab|infra|test)/";
const typeOnly = { dependencyTypesNot: ["type-only"] };

/** A package, wherever npm put it, or its bare name when it is not installed. */
const packages = (...names) => `(^|/node_modules/|^node_modules/)(${names.join("|")})(/|$)`;

/** Room `name` (its path) may import itself and what `allowed` matches of our own code. */
const room = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: ourCode, pathNot: [from, ...allowed] },
});

/** Only files under `homes` may import `what`, besides tests. */
const only = (name, homes, what, comment) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: [...homes, "^test/"] },
  to: { path: what },
});

const domain = "^src/domain/";
const contract = "^src/contract/";
const service = "^src/service/";
const graph = "^src/graph/";
const config = "^src/config\\.ts$";
const sqlite = "^src/sqlite\\.ts$";
const main = "^src/main\\.ts$";
const localPage = "^infra/local/teams/page/";

const rooms = [
  {
    name: "domain-is-pure",
    comment: "The domain imports nothing: take what the rule needs (who, when, calendar) as an argument.",
    severity: "error",
    from: { path: domain },
    to: { pathNot: [domain] },
  },
  {
    name: "contract-knows-domain-and-zod",
    comment:
      "The contract describes what crosses a border, with zod and the domain's types. Move other code to the room that needs it.",
    severity: "error",
    from: { path: contract },
    to: { pathNot: [contract, domain, packages("zod")] },
  },
  {
    name: "service-knows-no-effect",
    comment: "Add a port to src/service/ports.ts; main.ts plugs it in.",
    severity: "error",
    from: { path: service },
    // A digest is a calculation. Chance is not, and node:crypto has both: a test sees to that (infra/checks/sources.ts).
    to: { pathNot: [service, contract, domain, packages("zod"), "^(node:)?crypto$"] },
  },
  room(
    "bot-talks-to-service",
    "^bot/",
    [service, contract, domain, config],
    "Call a use case in src/service; the bot holds no rule and no store.",
  ),
  room(
    "http-talks-to-service",
    "^src/http/",
    [service, contract, domain, config],
    "Call a use case in src/service; a route holds no rule and no store.",
  ),
  room(
    "register-uses-graph",
    "^src/register/",
    [service, contract, domain, graph, config],
    "The register speaks to Graph and to nothing else of ours. Take the rest as a port from src/service/ports.ts.",
  ),
  room(
    "desk-stands-alone",
    "^src/desk/",
    [service, contract, domain, config, sqlite],
    "The desk store implements its port in src/service/ports.ts and knows no other store.",
  ),
  room(
    "view-stands-alone",
    "^src/view/",
    [service, contract, domain, config, sqlite],
    "The view is disposable: it implements its port in src/service/ports.ts and knows no other store.",
  ),
  room(
    "documents-stand-alone",
    "^src/documents/",
    [service, contract, domain, config],
    "What a file is, its bytes say: it implements its port in src/service/ports.ts. Where it lies is src/register's affair.",
  ),
  room(
    "graph-stands-alone",
    graph,
    [service, contract, domain, config],
    "Graph is the outermost room: give it what it needs when main.ts makes it.",
  ),
  room(
    "tab-shares-only-the-contract",
    "^tab/",
    [contract, domain],
    "The tab learns everything through the API: put the shape in src/contract and fetch it in tab/desk.ts.",
  ),
  room(
    "settings-know-no-room",
    "^src/(config|clock|log)\\.ts$",
    [service, contract, domain],
    "config.ts, clock.ts and log.ts are plugged in by main.ts; they use no room but the types of their port.",
  ),
  {
    name: "ports-are-types",
    comment:
      "Import src/service/ports.ts (what a port looks like and the faults it may throw), and from the rest of src/service only types. What has to run belongs in src/domain, src/contract or the room itself.",
    severity: "error",
    from: { path: "^src/(register|desk|view|documents|graph)/|^src/(config|clock|log)\\.ts$" },
    to: { path: service, pathNot: "^src/service/ports\\.ts$", ...typeOnly },
  },
];

const wiring = [
  only(
    "nobody-imports-main",
    [main],
    main,
    "main.ts is where everything meets. Move what you need out of it, into the room it belongs to.",
  ),
  {
    name: "config-is-handed-in",
    comment: "Take the settings as an argument from main.ts; only their types may be imported.",
    severity: "error",
    from: { pathNot: [main, "^src/not-started\\.ts$", "^infra/", "^test/"] },
    to: { path: config, ...typeOnly },
  },
  only(
    "clock-is-handed-in",
    [main, "^infra/"],
    "^src/clock\\.ts$",
    "Take the clock as a port (src/service/ports.ts), so that a test can hold it.",
  ),
  only(
    "log-is-handed-in",
    [main, "^infra/"],
    "^src/log\\.ts$",
    "Take the log as a port (src/service/ports.ts), so that a test can read it.",
  ),
  only(
    "stand-ins-are-started-by-main",
    [main, "^infra/(local/|beside-server\\.ts$)"],
    "^infra/local/",
    "Only main.ts starts the stand-ins, and beside-server.ts opens them for what runs beside it, both of them only in local mode.",
  ),
  {
    name: "stand-ins-are-loaded-late",
    comment:
      "Load the stand-ins with `await import(…)` inside local mode, so that a tenant's server never even reads them.",
    severity: "error",
    from: { path: main },
    to: { path: "^infra/local/", dynamic: false, ...typeOnly },
  },
  {
    name: "words-are-given",
    comment:
      "A card speaks the language of whoever reads it: take the words from its CardSettings. They are chosen where a turn begins and where a notice is sent.",
    severity: "error",
    from: { path: "^bot/", pathNot: ["^bot/texts/", "^bot/(conversation|messenger)\\.ts$"] },
    to: { path: "^bot/texts/(words|[a-z-]*(en|cy))\\.ts$|^src/contract/texts/[a-z-]+-(en|cy)\\.ts$", ...typeOnly },
  },
  only("tests-stay-in-test", [], "^test/", "Production code does not import tests. Move what both need into its room."),
  {
    name: "no-cycles",
    comment: "Two files that need each other are one file, or share a third. Move the shared part out.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-broken-imports",
    comment: "The import leads nowhere: mend the path, or add the package to package.json.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

const browserPackages = packages(
  "react",
  "react-dom",
  "react-router",
  "@fluentui",
  "@microsoft/teams-js",
  "@tanstack/react-query",
  "adaptivecards",
);

const outside = [
  only(
    "botbuilder-stays-in-bot",
    ["^bot/"],
    packages("botbuilder[a-z-]*", "botframework-[a-z]+"),
    "Only bot/ knows the Bot Framework, so that its successor can take over in one room. Use our own types elsewhere.",
  ),
  only(
    "graph-client-stays-in-graph",
    [graph],
    packages("@microsoft/microsoft-graph-client", "@azure/msal-[a-z]+"),
    "Only src/graph asks Microsoft for tokens and data. Add a method there.",
  ),
  only(
    "browser-packages-stay-in-pages",
    ["^tab/", localPage],
    browserPackages,
    "Only the tab and the Local Teams page know the DOM. Put shared shapes in src/contract.",
  ),
];

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads its rules from the default export.
export default {
  forbidden: [...rooms, ...wiring, ...outside].map(outsideNodeModules),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts", ".d.mts"],
    },
  },
};

/** Packages are listed as modules too; what they import among themselves is not ours to judge. */
function outsideNodeModules(rule) {
  const pathNot = ["node_modules", ...(rule.from.pathNot ?? [])];
  return { ...rule, from: { ...rule.from, pathNot } };
}
