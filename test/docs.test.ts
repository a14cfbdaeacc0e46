/** What the documents say about the tree, checked against the tree. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const matches = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = ""]) => found);
const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

describe("the documents", () => {
  it("lead somewhere by each of their links and pictures", () => {
    const pages = globSync(["*.md", "docs/**/*.md", "infra/local/*/README.md"], { cwd: root });
    const lost = pages.flatMap((page) =>
      matches(read(page), /\]\((?!https?:)([^)#]+)/g)
        .filter((link) => !existsSync(join(root, dirname(page), link)))
        .map((link) => `${page}: ${link}`),
    );
    expect(lost).toEqual([]);
    expect(pages).toContain("README.md");
  });

  it("name every variable that the server reads, and no other", () => {
    const source = read("src/config.ts");
    const names = [...matches(source, /\bgiven\.([A-Z][A-Z_]+)/g), ...matches(source, /"([A-Z]+(?:_[A-Z]+)+|PORT)"/g)];
    const [server = ""] = read("docs/configuration.md").split("## App package");
    expect(sorted(matches(server, /`([A-Z][A-Z_]{3,})`/g))).toEqual(sorted(names));
  });

  it("show every room of src and infra in the architecture's tree, and no other", () => {
    const shown = matches(read("docs/architecture.md"), /^ {4}([\w/.-]+\/) /gm);
    const rooms = ["src", "infra"].flatMap((place) =>
      readdirSync(join(root, place), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${place}/${name}/`),
    );
    expect(sorted(shown.filter((path) => /^(src|infra)\//.test(path)))).toEqual(sorted(rooms));
    expect(shown.filter((path) => path.split("/").length === 2 && !existsSync(join(root, path)))).toEqual([]);
  });

  it("name commands that there are", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    const named = ["README.md", "CONTRIBUTING.md", "docs/configuration.md"].flatMap((page) =>
      matches(read(page), /npm run ([\w:]+)/g),
    );
    expect(sorted(named).filter((name) => !scripts.includes(name))).toEqual([]);
    expect(named).toContain("bench");
  });
});
