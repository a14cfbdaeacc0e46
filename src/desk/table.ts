/**
 * What the desk asks of a table store: rows by key, in partitions, with writes that take effect only on what was read. It is
 * what Azure Table Storage can do, and no more of it than the desk needs; `azure-table.ts` is the real one.
 */

/** What a row holds, by name. A name is letters only. */
export type Values = Readonly<Record<string, string | number | boolean>>;

export interface Row {
  /** Its key, unique in its partition. */
  readonly row: string;
  /** Its version: another after every write. */
  readonly etag: string;
  readonly values: Values;
}

/** Keys from `from` on and before `before`, compared character by character. */
export interface Range {
  readonly from: string;
  readonly before: string;
}

/**
 * A write to one row. `insert`: it must not be there. `replace`: it must be there and not have changed since. `remove`: it must
 * be there. `put`: in any case.
 */
export type Step =
  | { readonly do: "insert" | "put"; readonly row: string; readonly values: Values }
  | { readonly do: "replace"; readonly row: string; readonly values: Values; readonly etag: string }
  | { readonly do: "remove"; readonly row: string };

/** `conflict`: a row was not as the write expects it, and nothing was written. It may also be that the write was made before. */
export type Written = "written" | "conflict";

/** How many steps one write may have. */
export const mostSteps = 100;

/**
 * A table. A key is at most 512 characters long and holds none of `/ \ # ?` and no control character; a row is at most 1 MiB;
 * a write at most 4 MiB. Every method throws `DeskUnavailable`: a write may have taken effect then.
 */
export interface Table {
  get(partition: string, row: string): Promise<Row | undefined>;
  /**
   * Rows in the order of their keys, page by page; `only` names the values that are wanted. Later pages are read later. `page`: how
   * many rows one has at most, for whoever wants only the first few.
   */
  query(partition: string, range: Range, only?: readonly string[], page?: number): AsyncIterable<Row>;
  /** All steps or none, at one moment; each row at most once. */
  write(partition: string, steps: readonly Step[]): Promise<Written>;
  /** Removes one row if it has not changed. It has no place among other steps: the service's client knows no such thing. */
  removeUnchanged(partition: string, row: Pick<Row, "row" | "etag">): Promise<Written>;
}
