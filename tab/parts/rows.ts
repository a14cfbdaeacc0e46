/** The lines of a list, as the keys j and k go through them. */

/** The lines in the order of the page. */
export function rowsIn(list: HTMLElement | null, selector: string): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** Moves the focus to the next or the previous line, and to the first from elsewhere; stops at both ends. */
export function step(rows: readonly HTMLElement[], by: 1 | -1): void {
  const at = rows.findIndex((row) => row.matches(":focus"));
  rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
