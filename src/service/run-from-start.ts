/**
 * Rows that are gone without a word: where Graph no longer knows a cursor, the list is told anew from its beginning, and
 * what was removed meanwhile is in nothing that it tells (R3.3). So it is held against what the view knew.
 */
import { type EntryKey, placeOf } from "../contract/entries.ts";
import type { Finding } from "../contract/tampering.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { FollowedPage, Ports } from "./ports.ts";

/** A handful may only be late in what Graph tells; so many rows at once are not. */
const mostAskedFor = 20;

/** What a run from the beginning has told so far. */
export class RunFromStart {
  readonly #view: Pick<Ports["view"], "leaves" | "filedAs">;
  readonly #name: RegisterName;
  /** The rows that the view knew and that have not been told. Undefined while no page says that the run began there. */
  #untold: Set<string> | undefined;

  constructor(view: Pick<Ports["view"], "leaves" | "filedAs">, register: RegisterName) {
    this.#view = view;
    this.#name = register;
  }

  /** Takes note of a page, before the view takes it in. */
  told({ entries, suspicious, fromStart }: FollowedPage): void {
    if (fromStart === true) this.#untold ??= new Set(this.#view.leaves(this.#name).map(({ itemId }) => String(itemId)));
    for (const { itemId } of [...entries, ...suspicious]) this.#untold?.delete(itemId);
  }

  /** Whether rows are missing so far. A row may have been filed while the list was told, and comes with the next run. */
  get isUnsure(): boolean {
    return (this.#untold?.size ?? 0) > 0;
  }

  /** What is missing after the next run too, and is not there when it is asked for itself. @throws RegisterUnavailable */
  async findings(register: Pick<Ports["register"], "entriesOf">): Promise<readonly Finding[]> {
    const untold = [...(this.#untold ?? [])];
    const findings: Finding[] = [];
    for (const itemId of untold) {
      const key = this.#view.filedAs(this.#name, itemId)?.key;
      const late = untold.length <= mostAskedFor && key !== undefined && (await isThere(register, key, itemId));
      if (!late)
        findings.push({ what: "removed", register: this.#name, itemId, ...(key === undefined ? {} : { key }) });
    }
    return findings;
  }
}

async function isThere(
  register: Pick<Ports["register"], "entriesOf">,
  key: EntryKey,
  itemId: string,
): Promise<boolean> {
  const rows = await register.entriesOf(placeOf(key).stream);
  return rows.some((row) => row.itemId === itemId);
}
