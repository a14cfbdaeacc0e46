/**
 * The direction of dependencies between the rooms (docs/architecture.md): runs .dependency-cruiser.mjs and says what to do about each breach.
 *
 * dependency-cruiser reads TypeScript through a compiler API that TypeScript 7 does not have; without it, it sees no file
 * and finds no fault. So a file that was not read is a fault of its own here.
 */
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IViolation } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";

const rooms = ["src", "bot", "tab", "infra", "test"];

export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly remedy: string;
}

export interface Arrows {
  readonly files: number;
  readonly breaches: readonly Breach[];
}

/**
 * Reads every source file below `root` and returns each import that points the wrong way.
 *
 * @param rules path of the rule file; the remedy of each breach is the comment of its rule
 */
export async function arrowsIn(root: string, rules: string): Promise<Arrows> {
  const configuration = await extractDepcruiseConfig(rules);
  const present = rooms.filter((room) => existsSync(join(root, room)));
  const ruleSet = { forbidden: configuration.forbidden ?? [] };
  const options = { ...configuration.options, baseDir: root, validate: true, ruleSet };
  const { output } = await cruise(present, options, configuration.options?.enhancedResolveOptions);
  if (typeof output === "string") throw new Error(`dependency-cruiser answered in words: ${output}`);
  const read = new Set(output.modules.map((module) => module.source));
  const files = sourcesOf(root, present);
  const breaches = [...unread(files, read), ...violations(output)];
  return { files: files.length, breaches };
}

function sourcesOf(root: string, present: readonly string[]): readonly string[] {
  return present
    .flatMap((room) => globSync(`${room}/**/*.{ts,tsx,mjs}`, { cwd: root }))
    .map((path) => path.replaceAll("\\", "/"));
}

function unread(files: readonly string[], read: ReadonlySet<string>): readonly Breach[] {
  const remedy =
    "This file was not read. Keep the package `typescript` at 6 (dependency-cruiser needs its API) beside @typescript/native.";
  const none = files.length === 0 ? [{ rule: "nothing-read", from: "no source file at all", to: "", remedy }] : [];
  const missed = files.filter((file) => !read.has(file));
  return [...none, ...missed.map((from) => ({ rule: "not-read", from, to: "", remedy }))];
}

function violations({ summary }: ICruiseResult): readonly Breach[] {
  const remedies = new Map(summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]));
  return summary.violations.map((violation) => ({
    rule: violation.rule.name,
    from: violation.from,
    to: targetOf(violation),
    remedy: remedies.get(violation.rule.name) ?? "",
  }));
}

function targetOf({ to, cycle }: IViolation): string {
  return cycle ? cycle.map((step) => step.name).join(" → ") : to;
}

/** One line per breach and the remedy below it. */
export function inWords({ files, breaches }: Arrows): string {
  if (breaches.length === 0) return `${files} files, every import points the right way.\n`;
  return breaches
    .map(({ rule, from, to, remedy }) => `${from}${to === "" ? "" : ` → ${to}`}  (${rule})\n    ${remedy}\n`)
    .join("");
}

if (import.meta.main) {
  const found = await arrowsIn(process.cwd(), join(process.cwd(), ".dependency-cruiser.mjs"));
  process.stdout.write(inWords(found));
  process.exitCode = found.breaches.length === 0 ? 0 : 1;
}
