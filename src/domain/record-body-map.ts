/** Recording a body map on a concern, and its review by the safeguarding team (R11.1). */
import { readBodyMap, type ToldBodyMap, whatIsWrongWithBodyMap } from "./body-map.ts";
import { drawBodyMap } from "./body-map-drawing.ts";
import type { Occurred } from "./calendar.ts";
import type { Concern } from "./concern.ts";
import type { BodyMapRecorded, BodyMapReviewed } from "./concern-entries.ts";
import { bodyMapMimeType } from "./document.ts";
import type { DocumentOfEntry, Stamp } from "./entry.ts";
import { happenedRefusals } from "./happened.ts";
import { isRefusal, type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

export interface NewBodyMap {
  readonly map: ToldBodyMap;
  /** When the marks were seen. */
  readonly occurred: Occurred;
}

/** What the bytes of a drawing are: their SHA-256 and how many there are. */
export type Weighed = Pick<DocumentOfEntry, "sha256" | "size">;

/**
 * The map as an entry, or every field that must be mended. The drawing is made from the map alone, so the entry names its bytes
 * before they lie anywhere, and they can be made again at any time. `zone` is the school's time zone.
 */
export function recordBodyMap(
  concern: Concern,
  { map, occurred }: NewBodyMap,
  stamp: Stamp,
  { zone, weigh }: { readonly zone: string; readonly weigh: (drawing: string) => Weighed },
): Outcome<BodyMapRecorded> {
  const refusal = refuseAll([
    ...whatIsWrongWithBodyMap(map, occurred),
    ...happenedRefusals(occurred, { now: stamp.recordedAt, zone }),
  ]);
  if (refusal !== undefined) return refusal;
  const read = readBodyMap(map, occurred);
  if (isRefusal(read)) return read;
  const drawing = weigh(drawBodyMap(read, occurred));
  const documents = [{ ...drawing, name: nameOfDrawing(occurred), mimeType: bodyMapMimeType }];
  return [
    { kind: "body-map.recorded", ...stamp, subjects: concern.subjects, occurred, documents, data: { map: read } },
  ];
}

/** The review as an entry; a map is reviewed once. `of` is the map's `seq`. */
export function reviewBodyMap(
  concern: Concern,
  { of, note }: BodyMapReviewed["data"],
  stamp: Stamp,
): Outcome<BodyMapReviewed> {
  const map = concern.work.bodyMaps.find(({ seq }) => seq === of);
  if (map === undefined) return refuse("body-map-unknown", "of");
  if (map.reviewedAt !== undefined) return refuse("body-map-reviewed-already", "of");
  const refusal = refuseAll(needed("note", note, "note-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "body-map.reviewed", ...stamp, subjects: concern.subjects, data: { of, note } }];
}

/** Names nobody: a file's name is shown where a record is not. */
function nameOfDrawing({ day, time }: Occurred): string {
  return `body-map-${day}${time === undefined ? "" : `-${time.replace(":", "")}`}.svg`;
}
