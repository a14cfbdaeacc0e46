/** What the compiler and the linter cannot see in the sources: how the files measure, and words that must not occur. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Source {
  /** Below the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below the given folders of `root`; a folder that is not there has none. */
export function sourcesBelow(root: string, folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }));
}

/** Lines that match, as `path:line: text`. Comments count too: what is forbidden need not be explained away. */
export function linesWith(pattern: RegExp, sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );
}

/**
 * A rule that is told neither time nor chance must not ask for them: the same entries always give the same answer.
 * Biome denies `Date`; a random number it cannot see.
 */
export const timeOrChance =
  /\bMath\.random\b|\bnew Date\(|\bDate\.now\b|\brandom(UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/;

/**
 * The two verbs that would change or remove what is filed (R3.1), as a request's method or as a call of the Graph client
 * or of a route. `Map.delete` and SQL on our own files are other things, such as the command that takes a row out of a word index.
 */
export const alteringVerb =
  /(?<!values \()["'`](PATCH|DELETE)["'`]|\.(api|headers|header|query)\(.*\)\.(patch|update|delete)\(|^\s*\.patch\(|\.delete\(\)|\b(server|router)\.(del|patch)\(/i;

export interface Measure {
  readonly median: number;
  readonly p95: number;
}

/** Lines a file, over all of them: a few long files are fine where the house is kept, many are not. */
export function measure(sources: readonly Source[]): Measure {
  const lengths = sources.map(({ text }) => text.trimEnd().split("\n").length).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.ceil(lengths.length * share) - 1] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
