/** The access log (R4.4): notes of who looked at or did what are filed into their own list, in batches, in order. */
import type { Desk, Register } from "./ports.ts";

const batch = 20;
/** Notes wait a little for company: twenty travel in one request. Milliseconds. */
export const gatherAccessNotes = 2_000;

/** Files notes that wait. Gives the milliseconds until it should look again, undefined when none is left. */
export async function fileAccessNotes({
  desk,
  register,
}: {
  readonly desk: Pick<Desk, "accessNotes" | "noteAccessFiled">;
  readonly register: Pick<Register, "appendAccess">;
}): Promise<number | undefined> {
  const notes = await desk.accessNotes(batch);
  if (notes.length === 0) return undefined;
  const filed = await register.appendAccess(notes);
  await desk.noteAccessFiled(filed);
  if (filed.length < notes.length) return gatherAccessNotes;
  return notes.length === batch ? 0 : undefined;
}
