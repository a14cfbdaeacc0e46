/** Figures as the bench prints them: tables, what stands for many measurements, and rivals that take turns. */

/** The value below which this part (0 to 1) of the values lies; 0 where there is none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The median of the ratios of each pair, with the least and the greatest: `1.24 (1.10 to 1.51)`. */
export function ratio(ours: readonly number[], theirs: readonly number[]): string {
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
}

/** Milliseconds in words, with as many digits as mean something. */
export function inTime(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds >= 100 ? `${milliseconds.toFixed(0)} ms` : `${milliseconds.toFixed(2)} ms`;
}

/** Bytes as megabytes. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(0)} MB`;
}

/**
 * Lets each rival measure itself once a round, beginning with another one each round, so that what else the machine does falls
 * on all alike. Gives the measurements of each, round by round.
 */
export async function byTurns<Name extends string, T>(
  rivals: Readonly<Record<Name, () => Promise<T>>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly T[]>>>;
export async function byTurns<T>(
  rivals: Readonly<Record<string, () => Promise<T>>>,
  rounds: number,
): Promise<Readonly<Record<string, readonly T[]>>> {
  const measured = new Map<string, T[]>(Object.keys(rivals).map((name) => [name, []]));
  const names = Object.entries(rivals);
  for (let round = 0; round < rounds; round += 1)
    for (let place = 0; place < names.length; place += 1) {
      const [name, rival] = names[(round + place) % names.length] ?? [];
      if (name !== undefined && rival !== undefined) measured.get(name)?.push(await rival());
    }
  return Object.fromEntries(measured);
}

/** Milliseconds that some work took. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Prints rows, the first of them the heads, in columns: figures to the right, and to the left those that hold words. */
export function table(rows: readonly (readonly string[])[], words: readonly number[] = [0]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const cellAt = (cell: string, column: number) =>
    words.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  for (const row of rows) console.log(`  ${row.map(cellAt).join("   ")}`.trimEnd());
  console.log();
}
