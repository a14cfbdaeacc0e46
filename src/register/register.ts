/** The register in SharePoint, through Graph: the port's one way to append and the one way to follow (R3.1). */
import type { SealedEntry } from "../contract/entries.ts";
import type { StreamId } from "../domain/ids.ts";
import { registerOf } from "../domain/registers.ts";
import type { Priority } from "../graph/client.ts";
import { asUnavailable, orUnavailable } from "../graph/fault.ts";
import { rowsWith } from "../graph/lists.ts";
import type { Clock, FiledEntry, Register } from "../service/ports.ts";
import { appendEntry } from "./append.ts";
import { appendNotes } from "./append-notes.ts";
import { registerColumns } from "./columns.ts";
import { followList } from "./follow.ts";
import type { Breathe } from "./in-pieces.ts";
import { keepCheckpointFile } from "./keep-checkpoint.ts";
import { type PlacesOptions, placesOf } from "./places.ts";
import { notesOf } from "./read-notes.ts";
import { type Reading, type RegisterRow, readRows } from "./reading.ts";
import { sealEntry } from "./seal.ts";

export interface RegisterOptions extends PlacesOptions {
  /** Bytes nobody can foretell, as many as asked for. */
  readonly randomBytes: (size: number) => Uint8Array;
  readonly clock: Pick<Clock, "now">;
  /** Lets requests that wait go first; called again and again while a long page is read. */
  readonly breathe: Breathe;
}

const saltSize = 32;

/** The register of a site. Asks nothing of Graph until it is used. */
export function openRegister({ graph, randomBytes, clock, breathe, ...where }: RegisterOptions): Register {
  // Asked once, and whoever asks first, everybody waits for it.
  const places = placesOf({ graph: graph.as("urgent"), ...where });
  const reading = (priority: Priority): Reading => ({ graph: graph.as(priority), places, breathe });
  return {
    seal: (stream, head, entry) => sealEntry({ stream, head }, entry, randomBytes(saltSize)),
    append: (entry, urgency) => orUnavailable(() => appendEntry(reading(urgency ?? "filing"), entry)),
    appendAccess: (notes) =>
      orUnavailable(async () =>
        appendNotes({ graph: graph.as("background"), list: await places.list("accessLog"), clock }, notes),
      ),
    accessOf: (thing) =>
      orUnavailable(async () => notesOf({ graph: graph.as("asked"), list: await places.list("accessLog") }, thing)),
    entriesOf: (stream) => orUnavailable(() => entriesOf(reading("filing"), stream)),
    entriesSince: async function* (register, cursor) {
      try {
        yield* followList(reading("background"), register, cursor);
      } catch (fault) {
        throw asUnavailable(fault);
      }
    },
    keepCheckpoint: (file) => orUnavailable(() => keepCheckpointFile(reading("background"), file)),
  };
}

/** A stream in order. Where somebody's hand made two rows of one place, the one that is as Lantern wrote it stands for it. */
async function entriesOf(reading: Reading, stream: StreamId): Promise<readonly FiledEntry[]> {
  const list = await reading.places.list(registerOf(stream));
  const rows = await rowsWith(reading.graph, list, { column: "Stream", text: stream, columns: registerColumns });
  const bySeq = new Map<SealedEntry["seq"], FiledEntry>();
  for (const { itemId, content } of (await readRows(reading, registerOf(stream), rows)).toSorted(untouchedFirst))
    if (content.is === "entry" && !bySeq.has(content.entry.seq))
      bySeq.set(content.entry.seq, { itemId, entry: content.entry });
  return [...bySeq.values()].sort((one, other) => one.entry.seq - other.entry.seq);
}

function untouchedFirst(one: RegisterRow, other: RegisterRow): number {
  return Number(isUntouched(other)) - Number(isUntouched(one));
}

function isUntouched({ content }: RegisterRow): boolean {
  return content.is === "entry" && content.untouched;
}
