import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Locked>>;

const root = join(import.meta.dirname, "../../..");
const { packages }: { packages: Packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

/** Platform packages that a locked package names and the lock file lacks: `npm ci` refuses such a lock file. */
function missing(locked: Packages): readonly string[] {
  const names = new Set(
    Object.keys(locked).map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
  const named = Object.values(locked).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  return [...new Set(named)].filter((name) => !names.has(name));
}

it("the lock file names the packages of every platform, so that a clone installs on Windows and macOS too", () => {
  expect(missing(packages)).toEqual([]);
});

it("and one that leaves some out is seen: npm writes such a file where its registry does not carry them", () => {
  const locked = {
    "node_modules/tool": { version: "1.0.0", optionalDependencies: { "tool-linux": "1.0.0", "tool-windows": "1.0.0" } },
    "node_modules/tool-linux": { version: "1.0.0" },
  };
  expect(missing(locked)).toEqual(["tool-windows"]);
});
