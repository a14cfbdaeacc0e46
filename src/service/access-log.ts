/** The access log (R4.4): notes of who looked at or did what are filed into their own list, in batches, in order. */
import { plusMinutes } from "../domain/calendar.ts";
import type { Desk, Ports, Register } from "./ports.ts";

type AccessLog = Pick<Ports, "clock" | "server"> & {
  readonly desk: Pick<Desk, "accessNotes" | "noteAccessFiled" | "claim" | "release">;
  readonly register: Pick<Register, "appendAccess">;
};

const batch = 20;
/** Notes wait a little for company: twenty travel in one request. Milliseconds. */
export const gatherAccessNotes = 2_000;

/** How long the notes are one server's to file. Minutes. If it dies, another goes on after that. */
const lease = 1;
const work = "access-log";

/** Files notes that wait. Gives the milliseconds until it should look again, undefined when none is left. */
export async function fileAccessNotes({ clock, server, desk, register }: AccessLog): Promise<number | undefined> {
  const now = clock.now();
  if (!(await desk.claim(work, server, { now, until: plusMinutes(now, lease) }))) return gatherAccessNotes;
  try {
    const notes = await desk.accessNotes(batch);
    if (notes.length === 0) return undefined;
    const filed = await register.appendAccess(notes);
    await desk.noteAccessFiled(filed);
    if (filed.length < notes.length) return gatherAccessNotes;
    return notes.length === batch ? 0 : undefined;
  } finally {
    await desk.release(work, server);
  }
}
