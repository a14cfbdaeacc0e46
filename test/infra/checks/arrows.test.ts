import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arrows, arrowsIn, type Breach, inWords } from "../../../infra/checks/arrows.ts";

const rules = join(import.meta.dirname, "../../../.dependency-cruiser.mjs");
const packages = [
  "zod",
  "botbuilder",
  "@microsoft/microsoft-graph-client",
  "@azure/msal-node",
  "react",
  "@fluentui/react-components",
  "@microsoft/teams-js",
];
const thing = "export const thing = 1;\nexport interface Thing { readonly n: number }\n";

/** A small Lantern in which every import is allowed: rooms use each other exactly as far as they may. */
const lantern: Readonly<Record<string, string>> = {
  "src/domain/a.ts": `${thing}import { thing as other } from "./b.ts";\nexport const more = other;\n`,
  "src/domain/b.ts": thing,
  "src/contract/a.ts": `${thing}import "zod";\nimport "../domain/a.ts";\n`,
  "src/service/ports.ts": `${thing}import "../contract/a.ts";\nimport "../domain/a.ts";\n`,
  "src/service/use.ts": `${thing}import "node:crypto";\nimport "./ports.ts";\n`,
  "src/graph/a.ts": `${thing}import "@microsoft/microsoft-graph-client";\nimport "@azure/msal-node";\nimport type { Thing } from "../service/ports.ts";\nexport type T = Thing;\n`,
  "src/register/a.ts": `${thing}import "node:crypto";\nimport "../graph/a.ts";\nimport type { Thing } from "../service/ports.ts";\nexport type T = Thing;\n`,
  "src/desk/a.ts": `${thing}import "node:fs";\nimport "../contract/a.ts";\nimport type { Thing } from "../config.ts";\nexport type T = Thing;\n`,
  "src/view/a.ts": `${thing}import "../domain/a.ts";\nimport { thing as fault } from "../service/ports.ts";\nexport const f = fault;\nimport type { Thing } from "../service/use.ts";\nexport type T = Thing;\n`,
  "src/http/a.ts": `${thing}import "../service/ports.ts";\nimport "../contract/a.ts";\n`,
  "src/config.ts": `${thing}import "../src/contract/a.ts";\n`,
  "src/clock.ts": `${thing}import type { Thing } from "./service/ports.ts";\nexport type T = Thing;\n`,
  "src/log.ts": thing,
  "src/main.ts": `import "./config.ts";\nimport "./clock.ts";\nimport "./log.ts";\nimport "./http/a.ts";\nimport "../bot/a.ts";\nexport const local = () => import("../infra/local/a.ts");\n`,
  "bot/a.ts": `${thing}import "botbuilder";\nimport "../src/service/ports.ts";\n`,
  "bot/texts/en.ts": thing,
  "bot/cards/a.ts": `import type { Thing } from "../texts/en.ts";\nexport type T = Thing;\n`,
  "tab/a.tsx": `${thing}import "react";\nimport "@fluentui/react-components";\nimport "@microsoft/teams-js";\nimport "../src/contract/a.ts";\n`,
  "infra/local/a.ts": `${thing}import "../../src/log.ts";\n`,
  "infra/local/teams/page/a.tsx": `${thing}import "react";\n`,
  "test/a.test.ts": `import "../src/main.ts";\nimport "botbuilder";\nimport "react";\n`,
};

/** [the rule that must speak, the file that breaks it, what that file holds] */
const planted: readonly (readonly [string, string, string])[] = [
  ["domain-is-pure", "src/domain/x1.ts", `import "../contract/a.ts";`],
  ["domain-is-pure", "src/domain/x2.ts", `import "node:fs";`],
  ["domain-is-pure", "src/domain/x3.ts", `import type { Thing } from "../service/ports.ts";\nexport type T = Thing;`],
  ["contract-knows-domain-and-zod", "src/contract/x1.ts", `import "../service/ports.ts";`],
  ["contract-knows-domain-and-zod", "src/contract/x2.ts", `import "node:fs";`],
  ["service-knows-no-effect", "src/service/x1.ts", `import "../register/a.ts";`],
  [
    "service-knows-no-effect",
    "src/service/x2.ts",
    `import type { Thing } from "../graph/a.ts";\nexport type T = Thing;`,
  ],
  ["service-knows-no-effect", "src/service/x3.ts", `import "node:fs";`],
  ["bot-talks-to-service", "bot/x1.ts", `import "../src/register/a.ts";`],
  ["bot-talks-to-service", "bot/x2.ts", `import "../src/http/a.ts";`],
  ["http-talks-to-service", "src/http/x1.ts", `import "../desk/a.ts";`],
  ["register-uses-graph", "src/register/x1.ts", `import "../desk/a.ts";`],
  ["desk-stands-alone", "src/desk/x1.ts", `import "../view/a.ts";`],
  ["view-stands-alone", "src/view/x1.ts", `import "../register/a.ts";`],
  ["documents-stand-alone", "src/documents/x1.ts", `import "../register/a.ts";`],
  ["graph-stands-alone", "src/graph/x1.ts", `import "../register/a.ts";`],
  [
    "tab-shares-only-the-contract",
    "tab/x1.tsx",
    `import type { Thing } from "../src/service/ports.ts";\nexport type T = Thing;`,
  ],
  ["settings-know-no-room", "src/config.ts", `${thing}import "./graph/a.ts";`],
  ["ports-are-types", "src/register/x2.ts", `import { thing } from "../service/use.ts";\nexport const t = thing;`],
  ["ports-are-types", "src/desk/x2.ts", `import "../service/use.ts";`],
  ["nobody-imports-main", "src/http/x2.ts", `import type { local } from "../main.ts";\nexport type L = typeof local;`],
  ["nobody-imports-main", "infra/x1.ts", `import "../src/main.ts";`],
  ["config-is-handed-in", "bot/x3.ts", `import { thing } from "../src/config.ts";\nexport const t = thing;`],
  ["clock-is-handed-in", "src/view/x2.ts", `import "../clock.ts";`],
  ["log-is-handed-in", "src/graph/x2.ts", `import "../log.ts";`],
  ["stand-ins-are-started-by-main", "src/http/x3.ts", `export const l = () => import("../../infra/local/a.ts");`],
  ["stand-ins-are-loaded-late", "src/main.ts", `import "../infra/local/a.ts";`],
  ["words-are-given", "bot/cards/x1.ts", `import "../texts/en.ts";`],
  ["words-are-given", "bot/flows/x1.ts", `import { thing } from "../texts/en.ts";\nexport const t = thing;`],
  ["tests-stay-in-test", "src/view/x3.ts", `import "../../test/a.test.ts";`],
  ["no-cycles", "src/domain/x4.ts", `import "./x5.ts";`],
  ["no-cycles", "src/domain/x5.ts", `import "./x4.ts";`],
  ["no-broken-imports", "src/domain/x6.ts", `import "./nowhere.ts";`],
  ["botbuilder-stays-in-bot", "src/http/x4.ts", `import "botbuilder";`],
  [
    "botbuilder-stays-in-bot",
    "infra/local/x1.ts",
    `import type { Activity } from "botframework-schema";\nexport type A = Activity;`,
  ],
  ["graph-client-stays-in-graph", "src/register/x3.ts", `import "@microsoft/microsoft-graph-client";`],
  ["graph-client-stays-in-graph", "infra/x2.ts", `import "@azure/msal-node";`],
  ["browser-packages-stay-in-pages", "src/http/x5.ts", `import "react";`],
  ["browser-packages-stay-in-pages", "infra/local/teams/x2.ts", `import "@microsoft/teams-js";`],
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), "lantern arrows ")));
afterAll(() => rmSync(folder, { recursive: true }));

function build(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  for (const name of packages) write(join(root, "node_modules", name, "index.js"), "module.exports = {};\n");
  for (const name of packages)
    write(join(root, "node_modules", name, "package.json"), `{"name":"${name}","version":"1.0.0"}`);
  return root;
}

/** A cycle is told once, from one of its files. */
function concerns({ from, to }: Breach, file: string): boolean {
  return from === file || to.includes(file);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe("the direction of dependencies", () => {
  it("finds nothing where every room keeps to what it may use", async () => {
    const found = await arrowsIn(build("clean", lantern), rules);
    expect(inWords(found)).toBe(`${Object.keys(lantern).length} files, every import points the right way.\n`);
  });

  it("fails when no file was read, as happens without TypeScript's API", async () => {
    const { breaches } = await arrowsIn(build("empty", {}), rules);
    expect(breaches).toMatchObject([{ rule: "nothing-read" }]);
  });

  describe("sees", () => {
    let found: Arrows = { files: 0, breaches: [] };
    beforeAll(async () => {
      const breaking = Object.fromEntries(planted.map(([, file, text]) => [file, `${text}\n`]));
      found = await arrowsIn(build("broken", { ...lantern, ...breaking }), rules);
    });

    it.each(planted)("%s in %s", (rule, file) => {
      const breach = found.breaches.find((each) => each.rule === rule && concerns(each, file));
      expect(breach?.remedy).toMatch(/\w+.*\.$/);
    });

    it("a breach of every rule there is, so that none is there for show", async () => {
      const { forbidden = [] } = await extractDepcruiseConfig(rules);
      const broken = new Set(found.breaches.map((breach) => breach.rule));
      expect([...broken].sort()).toEqual(forbidden.map((rule) => rule.name).sort());
    });

    it("no breach that was not planted", () => {
      const strangers = found.breaches.filter((breach) => !planted.some(([, file]) => concerns(breach, file)));
      expect(strangers).toEqual([]);
    });
  });
});
