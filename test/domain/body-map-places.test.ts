import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOnFigure, ontoFigure } from "../../src/domain/body-map-figure.ts";
import { frameOf, outlineOf } from "../../src/domain/body-map-outline.ts";
import { placeInWords, placesOf } from "../../src/domain/body-map-places.ts";
import { bodyViews } from "../../src/domain/body-map-view.ts";

describe("where a mark is, in words (R11.1)", () => {
  it.each([
    ["front", 640, 450, "left forearm, front"],
    ["front", 360, 450, "right forearm, front"],
    ["back", 350, 450, "left forearm, back"],
    ["back", 650, 450, "right forearm, back"],
    ["front", 500, 60, "forehead"],
    ["front", 500, 447, "navel"],
    ["front", 525, 600, "left upper thigh, inner side"],
    ["front", 422, 600, "right upper thigh, outer side"],
    ["front", 452, 725, "right knee"],
    ["back", 452, 725, "back of the left knee"],
    ["back", 460, 260, "left shoulder blade"],
    ["back", 550, 500, "right buttock"],
    ["head-front", 620, 445, "left eye"],
    ["head-front", 380, 445, "right eye"],
    ["head-front", 820, 440, "left ear"],
    ["head-back", 180, 440, "left ear, from behind"],
    ["head-left", 560, 440, "left ear"],
    ["head-right", 440, 440, "right ear"],
    ["head-left", 300, 600, "left cheek"],
    ["left-palm", 150, 470, "left thumb, tip, palm side"],
    ["right-palm", 850, 470, "right thumb, tip, palm side"],
    ["left-hand-back", 850, 470, "left thumb, tip, back"],
    ["right-hand-back", 150, 470, "right thumb, tip, back"],
    ["left-palm", 340, 350, "left index finger, palm side"],
    ["left-hand-back", 300, 400, "left little finger, back"],
    ["left-sole", 360, 160, "left big toe, underside"],
    ["right-sole", 640, 160, "right big toe, underside"],
    ["left-foot-top", 640, 160, "left big toe, top"],
    ["right-foot-top", 360, 160, "right big toe, top"],
    ["left-sole", 490, 900, "left heel, underside"],
  ] as const)("%s at %i, %i: %s", (view, x, y, words) => {
    expect(isOnFigure(view, x, y)).toBe(true);
    expect(placeInWords(view, x, y)).toBe(words);
  });

  const sides = fc.constantFrom("front", "back", "head-front", "head-back");
  const twins = fc.constantFrom(
    ["head-left", "head-right"],
    ["left-palm", "right-palm"],
    ["left-hand-back", "right-hand-back"],
    ["left-sole", "right-sole"],
    ["left-foot-top", "right-foot-top"],
  );
  const place = fc.integer({ min: 0, max: 1000 });
  const otherSide = (words: string): string =>
    words.replace(/left|right/, (side) => (side === "left" ? "right" : "left"));

  it("is the same on the other side of the body, with left and right changed", () =>
    fc.assert(
      fc.property(sides, place, place, (view, x, y) => {
        fc.pre(x !== 500);
        expect(placeInWords(view, 1000 - x, y)).toBe(otherSide(placeInWords(view, x, y)));
      }),
    ));

  it("is the same on the other head, hand or foot, with left and right changed", () =>
    fc.assert(
      fc.property(twins, place, place, ([left, right], x, y) => {
        const [here, there] = [left, right] as [(typeof bodyViews)[number], (typeof bodyViews)[number]];
        expect(placeInWords(there, 1000 - x, y)).toBe(otherSide(placeInWords(here, x, y)));
      }),
    ));

  it("is one of the places that the view names, for every point of every figure, and no place is out of reach", () => {
    for (const view of bodyViews) {
      const named = new Set(placesOf(view));
      const found = new Set<string>();
      for (let x = 0; x <= 1000; x += 7)
        for (let y = 0; y <= 1000; y += 9) if (isOnFigure(view, x, y)) found.add(placeInWords(view, x, y));
      expect([view, [...named].filter((place) => !found.has(place))]).toEqual([view, []]);
      expect([...found].filter((place) => !named.has(place))).toEqual([]);
    }
  });
});

describe("the figure (R11.1)", () => {
  it.each(bodyViews)("%s stands inside its frame and its view, drawn in whole numbers", (view) => {
    const { x, y, width, height } = frameOf(view);
    const { contours, lines } = outlineOf(view);
    for (const path of [...contours, ...lines]) {
      expect(path).toMatch(/^M\d+ \d+(?:[LC](?:\d+ \d+ ?)+)*Z?$/);
      for (const [, left, top] of path.matchAll(/(\d+) (\d+)/g)) {
        expect(Number(left)).toBeGreaterThanOrEqual(x);
        expect(Number(left)).toBeLessThanOrEqual(x + width);
        expect(Number(top)).toBeGreaterThanOrEqual(y);
        expect(Number(top)).toBeLessThanOrEqual(y + height);
      }
    }
    expect([x >= 0, y >= 0, x + width <= 1000, y + height <= 1000]).toEqual([true, true, true, true]);
  });

  it.each([
    ["front", 500, 300, true],
    ["front", 500, 800, false],
    ["front", 260, 20, false],
    ["back", 420, 330, true],
    ["back", 395, 420, false],
    ["left-palm", 240, 300, false],
  ] as const)("%s at %i, %i: %s", (view, x, y, on) => expect(isOnFigure(view, x, y)).toBe(on));

  it("is where a point beside it is taken to", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...bodyViews),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (view, x, y) => {
          const { x: left, y: top } = ontoFigure(view, x, y);
          expect([Number.isInteger(left), Number.isInteger(top), isOnFigure(view, left, top)]).toEqual([
            true,
            true,
            true,
          ]);
          if (isOnFigure(view, x, y)) expect([left, top]).toEqual([x, y]);
        },
      ),
    ));
});
