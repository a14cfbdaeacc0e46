/**
 * Which tests name which requirement: docs/coverage.md, made from the titles of the tests (`npm run coverage`), and the check
 * that it is what they say, and that nothing which is said to be built is without a test (`npm run check:coverage`).
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notYet, tested } from "./requirements.ts";
import { testsIn } from "./test-titles.ts";

/** A title that names a requirement. */
export interface Naming {
  readonly id: string;
  /** Below the root, with `/`. */
  readonly file: string;
  readonly title: string;
}

export interface Coverage {
  /** Of docs/requirements.md, in order. */
  readonly ids: readonly string[];
  readonly namings: readonly Naming[];
}

/** What must be tested, and what is built so far without a test of its own. */
export interface Demands {
  readonly tested: readonly string[];
  readonly notYet: readonly string[];
}

const page = "docs/coverage.md";
const named = /\bR\d+(?:\.\d+[a-z]?)?\b/g;

/** Suites and stories are run by the test files that import them. */
const where = ["test/**/*.test.{ts,tsx}", "test/suites/**/*.ts", "test/e2e/stories/*.ts"];

/** R4.3 comes before R4.3b, and R9.2 before R10.1. */
const { compare: inOrder } = new Intl.Collator("en", { numeric: true });

/** What the tests below `root` name. A section's number counts only where the section has no parts. */
export function coverageIn(root: string): Coverage {
  const written = new Set(readFileSync(join(root, "docs/requirements.md"), "utf8").match(named));
  const ids = [...written].filter((id) => ![...written].some((other) => other.startsWith(`${id}.`))).sort(inOrder);
  const files = globSync(where, { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  const namings = files.toSorted().flatMap((file) => namingsIn(file, readFileSync(join(root, file), "utf8")));
  return { ids, namings: namings.filter(({ id }) => ids.includes(id)) };
}

function namingsIn(file: string, text: string): readonly Naming[] {
  const titles = new Set(testsIn(file, text).flat());
  return [...titles].flatMap((title) => [...new Set(title.match(named))].map((id) => ({ id, file, title })));
}

/** The page: a line for each title, so that two people who add tests seldom write on the same one. */
export function coveragePage({ ids, namings }: Coverage): string {
  const rows = ids.flatMap((id) => {
    const own = namings.filter((naming) => naming.id === id);
    return own.length === 0 ? [`| ${id} | | |`] : own.map(rowOf);
  });
  return `# Requirements and their tests

Made by \`npm run coverage\` from the titles of the tests; \`npm test\` fails where it is not what they say. The ids are those of
[requirements.md](requirements.md). A requirement without a test is not built, or is on the list \`notYet\` in
\`infra/checks/requirements.ts\`.

| Requirement | Tests in | that say |
| --- | --- | --- |
${rows.join("\n")}
`;
}

function rowOf({ id, file, title }: Naming): string {
  const text = title
    .replace(/\s+/g, " ")
    .replace(/[\\|*_`[\]~]/g, "\\$&")
    .replaceAll("<", "&lt;");
  return `| ${id} | [${file.slice("test/".length)}](../${file}) | ${text} |`;
}

/** What is wrong, each with what to do about it. */
export function coverageFaults(
  coverage: Coverage,
  written: string,
  { tested: wanted, notYet: late }: Demands,
): readonly string[] {
  const { ids, namings } = coverage;
  const has = (id: string) => namings.some((naming) => naming.id === id);
  return [
    ...[...wanted, ...late].filter((id) => !ids.includes(id)).map((id) => `${id} is not in docs/requirements.md.`),
    ...wanted
      .filter((id) => ids.includes(id) && !has(id))
      .map((id) => `${id} is built, and no test names it: say in a test's title which requirement it holds.`),
    ...late
      .filter(has)
      .map((id) => `${id} has a test now: move it from \`notYet\` to \`tested\` in infra/checks/requirements.ts.`),
    ...(written === coveragePage(coverage) ? [] : [`${page} is not what the tests say: npm run coverage`]),
  ];
}

if (import.meta.main) {
  const root = process.cwd();
  const coverage = coverageIn(root);
  const path = join(root, page);
  if (process.argv.includes("--write")) writeFileSync(path, coveragePage(coverage));
  const faults = coverageFaults(coverage, readFileSync(path, "utf8"), { tested, notYet });
  const { ids, namings } = coverage;
  const count = new Set(namings.map(({ id }) => id)).size;
  process.stdout.write(
    faults.length === 0
      ? `${count} of ${ids.length} requirements are named by a test.\n`
      : faults.map((fault) => `${fault}\n`).join(""),
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
