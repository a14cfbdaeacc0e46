/** What is wrong with the file itself, where that is known: nothing but another file can mend it. */
export type FileFault = "missing" | "damaged" | "newer";

/**
 * The desk could not do what was asked: the disk is full, the file read-only, damaged or of a newer Lantern. Nothing was
 * written by halves, and nothing may be said to be safe. The message holds no content; `cause` is what the store said.
 */
export class DeskUnavailable extends Error {
  override readonly name = "DeskUnavailable";
  readonly code = "desk-unavailable";
  readonly file: FileFault | undefined;
  constructor(during: "opening" | "reading" | "writing" | "closing", cause: unknown, file?: FileFault) {
    super(`the desk failed while ${during}`, { cause });
    this.file = file;
  }
}
