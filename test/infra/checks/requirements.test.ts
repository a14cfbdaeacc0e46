import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const id = /\bR\d+\.\d+b?\b/g;

it("every requirement that code or a test names is written in docs/requirements.md", () => {
  const written = new Set(readFileSync(join(root, "docs/requirements.md"), "utf8").match(id));
  const files = globSync("{src,bot,tab,infra,test}/**/*.{ts,tsx}", { cwd: root });
  const named = files.flatMap((file) => readFileSync(join(root, file), "utf8").match(id) ?? []);
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((one) => !written.has(one))).toEqual([]);
});
