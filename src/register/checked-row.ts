/** Rows as a check holds them: what is needed to compare, and nothing of what entries say. A school's rows fit in memory so. */
import { type EntryKey, keyOf, placeOf } from "../contract/entries.ts";
import { keyOfRow, type RegisterRow } from "./reading.ts";

/**
 * `touched`: sealed right, but a column that is only for reading says something else. `broken`: no entry that Lantern sealed.
 * `misplaced`: an entry of the other register, which Lantern never writes here. The other two: its body lies in the library, and is not there or is not what its name says.
 */
export type RowState = "whole" | "touched" | "broken" | "misplaced" | "document-missing" | "document-changed";

export interface CheckedRow {
  readonly itemId: number;
  readonly state: RowState;
  /** What it says it is. */
  readonly key: EntryKey | undefined;
  /** Hash of the entry; only of one that is sealed right. */
  readonly hash: string | undefined;
  /** Hash of the stream's entry before. */
  readonly prev: string | undefined;
  /** Lantern writes a row once; somebody wrote it again. */
  readonly rewritten: boolean;
  /** SHA-256 of the document in which its body lies. */
  readonly bodyDocument: string | undefined;
}

/** A row as a check holds it; undefined where it was removed while the list was read. */
export function checkedRow(row: RegisterRow): CheckedRow | undefined {
  const { content, version, bodyDocument } = row;
  if (content.is === "removed") return undefined;
  const state = stateOf(content);
  return {
    itemId: Number(row.itemId),
    state,
    key: keyOfRow(row),
    hash: content.is === "entry" ? content.entry.hash : content.is === "newer" ? content.hash : undefined,
    prev: content.is === "entry" ? content.entry.prev : undefined,
    rewritten: version !== undefined && version > 1,
    bodyDocument,
  };
}

function stateOf(content: Exclude<RegisterRow["content"], { readonly is: "removed" }>): RowState {
  switch (content.is) {
    case "entry":
      return content.untouched ? "whole" : "touched";
    case "newer":
      return "whole";
    case "broken":
      if (content.why === "place") return "misplaced";
      return content.why === "form" || content.why === "seal" ? "broken" : content.why;
  }
}

/** The key so many places further on in the same stream; undefined before its first. */
export function keyBeside(key: EntryKey, places: number): EntryKey | undefined {
  const { stream, seq } = placeOf(key);
  return seq + places < 1 ? undefined : keyOf({ stream, seq: seq + places });
}
