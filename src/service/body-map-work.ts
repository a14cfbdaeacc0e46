/** Body maps on a concern (R11.1). The drawing is named by its bytes here; where they are put, the register knows. */
import { hash } from "node:crypto";
import { recordBodyMap, reviewBodyMap, type Weighed } from "../domain/record-body-map.ts";
import type { Rules } from "./concern-work.ts";

export const bodyMapRules: Rules<"record-body-map" | "review-body-map"> = {
  "record-body-map": ({ concern, stamp, zone }, { map, occurred }) =>
    recordBodyMap(concern, { map, occurred }, stamp, { zone, weigh }),
  "review-body-map": ({ concern, stamp }, { of, note }) => reviewBodyMap(concern, { of, note }, stamp),
};

/** What the bytes of a drawing are. */
export function weigh(drawing: string): Weighed {
  const bytes = Buffer.from(drawing, "utf8");
  return { sha256: hash("sha256", bytes), size: bytes.byteLength };
}
