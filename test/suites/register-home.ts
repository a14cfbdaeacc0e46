/** What the suite of the register works on: a register in one place, and what the world does to it. */
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { RegisterName } from "../../src/domain/registers.ts";
import { canonical } from "../../src/register/canonical.ts";
import type { FiledEntry, Register, SuspiciousRow } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, raised, sha256 } from "../build.ts";

/** A home is one register in one place; each `open` is a server that works on it. */
export interface RegisterHome extends AsyncDisposable {
  open(): Register;
  /** The keys of all rows in the order in which they were made, also of those that are not sealed right. */
  keys(register?: RegisterName): Promise<readonly string[]>;
  /** The ids of the notes in the access log, in the order in which they were made. */
  notes(): Promise<readonly string[]>;
  /** The next row is made, but nobody hears of it. */
  loseNextAnswer(): void;
  /** The connection breaks at the next request that makes something: before it is made, or after. */
  breakNext(made: "before" | "after"): void;
  /** The next request that makes rows is turned away for so many seconds. */
  throttleNext(seconds: number): void;
  /** So many more rows can be made in this minute. */
  spend(rows: number): void;
  forward(minutes: number): void;
  /** From now on, cursors given out so far are too old. */
  expireCursors(): void;
  /** From now on, what changed is told twice and in any order. */
  muddle(seed: number): void;
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Somebody's hand in the learners' list itself, past Lantern. */
  overwrite(itemId: string, column: string, value: string | number): Promise<void>;
  remove(itemId: string): Promise<void>;
  insert(fields: Readonly<Record<string, string | number>>, register?: RegisterName): Promise<string>;
  /** A document of the library by its path; undefined when there is none. */
  document(path: string): Promise<string | undefined>;
  overwriteDocument(path: string, text: string): Promise<void>;
  removeDocument(path: string): Promise<void>;
}

export type NewHome = () => Promise<RegisterHome>;

export const stream = aConcernId(1);

/** A first entry and one that builds on it. */
export function aPair(register: Register): readonly [SealedEntry, SealedEntry] {
  const first = register.seal(stream, undefined, raised());
  return [first, register.seal(stream, first, accountAdded())];
}

/** An account of so many characters. */
export function aLong(register: Register, length: number, head?: SealedEntry): SealedEntry {
  const text = "She said “no” – and that’s all.\n".repeat(Math.ceil(length / 32)).slice(0, length);
  return register.seal(stream, head, accountAdded({ data: { text } }));
}

/** Appends what nobody stands in the way of, and gives the ids of the rows. */
export async function filed(register: Register, ...entries: readonly SealedEntry[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const entry of entries) {
    const appended = await register.append(entry);
    if (appended.outcome !== "filed") throw new Error("not filed");
    ids.push(appended.itemId);
  }
  return ids;
}

/** Where the body of a long entry lies in the library. */
export function pathOfBody(entry: SealedEntry): string {
  return `entries/${sha256(canonical(entry.body))}.json`;
}

/** Everything that came since a cursor, and the cursor at the end. */
export async function followed(register: Register, cursor?: string, list: RegisterName = "learners") {
  const entries: FiledEntry[] = [];
  const suspicious: SuspiciousRow[] = [];
  let end: string | undefined;
  for await (const page of register.entriesSince(list, cursor)) {
    entries.push(...page.entries);
    suspicious.push(...page.suspicious);
    end = page.cursor;
  }
  if (end === undefined) throw new Error("a run without a cursor at its end");
  return { entries, suspicious, cursor: end };
}

export function keysOf(found: { readonly entries: readonly FiledEntry[] }): readonly string[] {
  return found.entries.map(({ entry }) => keyOf(entry));
}
