import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Coverage, coverageFaults, coverageIn, coveragePage } from "../../../infra/checks/coverage.ts";
import { notYet, tested } from "../../../infra/checks/requirements.ts";
import { testsIn } from "../../../infra/checks/test-titles.ts";
import { aFolder } from "../../build.ts";

const program = join(import.meta.dirname, "../../../infra/checks/coverage.ts");
// Spelt in two parts, so that no planted title is taken for one of this project's own.
const [id2, id10, id3] = ["R", "R", "R"].map((letter, i) => `${letter}${["2.1", "10.1", "3"][i]}`);

/** A project with these requirements and tests. */
function project(files: Readonly<Record<string, string>>) {
  const folder = aFolder();
  const requirements = `## ${id10?.split(".")[0]} Tens\n- ${id10} Ten. See ${id2}.\n- ${id2} Two\n## ${id3} Three\n`;
  for (const [path, text] of Object.entries({ "docs/requirements.md": requirements, ...files })) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  }
  return folder;
}

const titles = (text: string, path = "x.test.ts") => testsIn(path, text);

describe("the titles of tests are read from their source", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ["one test", `it("a", () => {});`, [["a"]]],
    ["by the name test", `test('a', async () => {});`, [["a"]]],
    [
      "inside groups",
      `describe("a", () => { describe("b", () => { it("c", f); }); it("d", f); });`,
      [
        ["a", "b", "c"],
        ["a", "d"],
      ],
    ],
    [
      "made in a function",
      `export function suite() { describe("a", () => { for (const x of y) it("b", f); }); }`,
      [["a", "b"]],
    ],
    ["with something put in", "it(`a $" + "{b} c`, f);", [["a … c"]]],
    ["of a group that runs at times", `describe.skipIf(!x)("a", () => { it.runIf(y)("b", f); });`, [["a", "b"]]],
    ["of a table", `it.each([["a", 1], ["b", 2]])("is %s", f);`, [["is a"], ["is b"]]],
    ["of a table with types", `it.each<[string, number]>([["a", 1]] as const)("%s: %d", f);`, [["a: %d"]]],
    ["of a table of texts", `it.each(["a", "b"])("%s", f);`, [["a"], ["b"]]],
    ["of a table that is somewhere else", `it.each(rows)("is %s", f);`, [["is %s"]]],
    [
      "of a table of groups",
      `describe.each(["a", "b"])("%s", () => { it("c", f); });`,
      [
        ["a", "c"],
        ["b", "c"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it.each([
    ["one that is skipped", `it.skip("a", f);`],
    ["one that is only thought of", `it.todo("a");`],
    ["all of a group that is skipped", `describe.skip("a", () => { it("b", f); });`],
    ["a group without a test", `describe("a", () => { beforeEach(f); });`],
    ["words in a comment or a text", `// it("a", f)\nconst s = 'it("b", f)';`],
    ["a name that is somebody else's", `edit("a", f); bot.say("b"); it(title, f);`],
  ])("and not %s", (_, text) => {
    expect(titles(text)).toEqual([]);
  });

  it("also beside markup", () => {
    expect(titles(`const a = <b>{c}</b>; it("a", f);`, "x.test.tsx")).toEqual([["a"]]);
  });
});

describe("a requirement's tests", () => {
  it("are those that name it, or stand under a title that does; a section without parts counts by its number", () => {
    using folder = project({
      "test/b.test.ts": `describe("x (${id2}, ${id3})", () => { it("a", f); it("b ${id10}", f); }); it("${id2}9", f);`,
      "test/suites/desk.ts": `it("s ${id2}", f);`,
      "test/build.ts": `it("not a test file ${id2}", f);`,
    });
    const { ids, namings } = coverageIn(folder.path);
    expect(ids).toEqual([id2, id3, id10]);
    expect(namings.map(({ id, file, title }) => [id, file, title])).toEqual([
      [id2, "test/b.test.ts", `x (${id2}, ${id3})`],
      [id3, "test/b.test.ts", `x (${id2}, ${id3})`],
      [id10, "test/b.test.ts", `b ${id10}`],
      [id2, "test/suites/desk.ts", `s ${id2}`],
    ]);
  });

  it("stand in the page in order, with links, and no title breaks the table", () => {
    const coverage: Coverage = {
      ids: ["R1", "R2"],
      namings: [{ id: "R1", file: "test/a/b.test.ts", title: "a | b <b> _c_\nd" }],
    };
    expect(coveragePage(coverage)).toContain(
      "| R1 | [a/b.test.ts](../test/a/b.test.ts) | a \\| b &lt;b> \\_c\\_ d |\n| R2 | | |\n",
    );
  });
});

describe("the check", () => {
  const coverage: Coverage = { ids: ["R1", "R2"], namings: [{ id: "R1", file: "test/a.test.ts", title: "R1 a" }] };
  const page = coveragePage(coverage);

  it("is content with what is so", () => {
    expect(coverageFaults(coverage, page, { tested: ["R1"], notYet: ["R2"] })).toEqual([]);
  });

  it.each([
    ["a requirement that is built and has no test", page, ["R1", "R2"], [], "R2 is built, and no test names it"],
    ["a requirement that has a test and is said to have none", page, [], ["R1"], "move it from `notYet` to `tested`"],
    ["an id that is none", page, ["R7"], [], "R7 is not in docs/requirements.md"],
    ["a page that is not what the tests say", `${page} `, ["R1"], ["R2"], "docs/coverage.md is not what the tests say"],
  ])("fails with %s", (_, written, wanted, late, fault) => {
    expect(coverageFaults(coverage, written, { tested: wanted, notYet: late })).toEqual([
      expect.stringContaining(fault),
    ]);
  });

  it("fails on a planted test until the page is written anew, and says each time what to do", () => {
    using folder = project({ "test/a.test.ts": `it("${id2} a", f);`, "docs/coverage.md": "" });
    const check = (...args: string[]) =>
      spawnSync(process.execPath, [program, ...args], { cwd: folder.path, encoding: "utf8" });
    expect(check().stdout).toContain("docs/coverage.md is not what the tests say: npm run coverage");
    const written = check("--write");
    expect(written.stdout).not.toContain("npm run coverage");
    writeFileSync(join(folder.path, "test/b.test.ts"), `it("${id3} b", f);`);
    const again = check();
    expect([again.status, again.stdout]).toEqual([1, expect.stringContaining("npm run coverage")]);
  });

  it("is told of each requirement once", () => {
    const told = [...tested, ...notYet];
    expect(told).toEqual([...new Set(told)]);
  });
});
