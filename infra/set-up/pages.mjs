/** Builds what a browser loads: the tab and the Local Teams page. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nodeOf } from "./dependencies.mjs";
import { fingerprint, readJson, writeJson } from "./fingerprint.mjs";
import { lastLines, run } from "./run.mjs";
import { SetUpProblem, say, since } from "./say.mjs";

/** What a page is made of: change one of these and it is built again. */
const pages = [
  { name: "tab", config: "tab/vite.config.ts", sources: ["tab", "src/contract", "src/domain"] },
  {
    name: "local",
    config: "infra/local/teams/page/vite.config.ts",
    sources: ["infra/local/teams/page", "infra/local/teams/protocol.ts", "src/contract"],
  },
];
const titles = { tab: "the tab", local: "the Local Teams page" };

const stampOf = (root) => join(root, "dist", ".pages.json");

/** Those that were never built, or whose sources changed since. */
export function stalePages(root) {
  const built = readJson(stampOf(root)) ?? {};
  return pages.filter(({ name, ...page }) => {
    const whole = existsSync(join(root, "dist", name, "index.html"));
    return !whole || built[name] !== sourcesOf(root, page);
  });
}

/** @throws SetUpProblem with Vite's own words when a page cannot be built. */
export async function buildPages(root, stale) {
  const results = await Promise.all(stale.map((page) => build(root, page)));
  const failed = results.filter((problem) => problem !== undefined);
  if (failed.length > 0) throw new SetUpProblem(failed.join("\n"));
}

async function build(root, page) {
  const from = performance.now();
  const sources = sourcesOf(root, page);
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { NODE_ENV: _, ...env } = process.env;
  const args = [vite, "build", "--config", page.config, "--logLevel", "warn"];
  const result = await run(nodeOf(root), args, { cwd: root, env, waitingFor: `building ${titles[page.name]}` });
  if (!result.ok) return `Building ${titles[page.name]} failed:\n${lastLines(result.output)}`;
  writeJson(stampOf(root), { ...readJson(stampOf(root)), [page.name]: sources });
  say(`Built ${titles[page.name]} (${since(from)}).`);
}

function sourcesOf(root, { sources, config }) {
  return fingerprint(root, [...sources, "package-lock.json", "tsconfig.json"], [config]);
}
