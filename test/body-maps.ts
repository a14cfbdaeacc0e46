/** Makers of body maps. Everybody on them is invented. */
import type { BodyMap, BodyMark, ToldBodyMap } from "../src/domain/body-map.ts";

/** A bruise on the left forearm, seen from behind. */
export function aMark(changes: Partial<BodyMark> = {}): BodyMark {
  return {
    view: "back",
    x: 350,
    y: 450,
    shape: "oval",
    direction: "upright",
    size: { length: 30, width: 15 },
    colours: ["purple", "yellow"],
    ownColour: "",
    several: false,
    description: "Darker in the middle, paler at the edge.",
    ...changes,
  };
}

export function aBodyMap(changes: Partial<BodyMap> = {}): BodyMap {
  return {
    marks: [aMark()],
    noneSeen: false,
    context: "She rolled up her sleeves to paint, and I saw it.",
    ownWords: "It was the door.",
    firstAid: "not-given",
    firstAidNote: "",
    observer: "Tom Okafor",
    observerRole: "Class teacher",
    ...changes,
  };
}

/** The same as somebody tells it, possibly with parts left open. */
export function aToldBodyMap(changes: Partial<ToldBodyMap> = {}): ToldBodyMap {
  return { ...aBodyMap(), ...changes };
}
