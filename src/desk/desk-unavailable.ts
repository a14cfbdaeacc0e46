/**
 * The desk could not do what was asked: the disk is full, the file read-only, damaged or of a newer Lantern. Nothing was
 * written by halves, and nothing may be said to be safe. The message holds no content; `cause` is what the store said.
 */
export class DeskUnavailable extends Error {
  override readonly name = "DeskUnavailable";
  readonly code = "desk-unavailable";
  constructor(during: "opening" | "reading" | "writing" | "closing", cause: unknown) {
    super(`the desk failed while ${during}`, { cause });
  }
}
