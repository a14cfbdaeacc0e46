import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BodyMap,
  type BodyMark,
  firstAidAnswers,
  markColours,
  markDirections,
  markShapes,
} from "../../src/domain/body-map.ts";
import { drawBodyMap } from "../../src/domain/body-map-drawing.ts";
import { frameOf } from "../../src/domain/body-map-outline.ts";
import { numberPlaces } from "../../src/domain/body-map-symbols.ts";
import { bodyViews } from "../../src/domain/body-map-view.ts";
import type { Occurred } from "../../src/domain/calendar.ts";
import { aBodyMap, aMark } from "../body-maps.ts";
import { allOf, readXml, type XmlElement } from "../well-formed.ts";

const occurred: Occurred = { day: "2026-11-24", time: "12:10", about: "during lunch" };
const textsOf = (root: XmlElement): string =>
  allOf(root)
    .map(({ text }) => text)
    .join("\n");

/** Text that means harm: markup, entities, control characters, halves of pairs, marks that turn the line round. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "</svg>",
        "<script>",
        "]]>",
        "&#0;",
        "&",
        "<!--",
        '"',
        "'",
        "\u0000",
        "\ud800",
        "\udfff",
        "\u202e",
        "\ufffe",
        "\r\n",
        "😀",
        "a",
      ),
    )
    .map((parts) => parts.join("")),
);
const place = fc.integer({ min: 0, max: 1000 });
const mark: fc.Arbitrary<BodyMark> = fc.record({
  view: fc.constantFrom(...bodyViews),
  x: place,
  y: place,
  shape: fc.constantFrom(...markShapes),
  direction: fc.constantFrom(...markDirections),
  size: fc.oneof(
    fc.constant("not-judged" as const),
    fc.record({ length: fc.integer({ min: 1, max: 2000 }), width: fc.integer({ min: 1, max: 2000 }) }),
  ),
  colours: fc.subarray([...markColours]),
  ownColour: hostile,
  several: fc.boolean(),
  description: hostile,
});
const map: fc.Arbitrary<BodyMap> = fc.record({
  marks: fc.array(mark, { maxLength: 12 }),
  noneSeen: fc.boolean(),
  context: hostile,
  ownWords: hostile,
  firstAid: fc.constantFrom(...firstAidAnswers),
  firstAidNote: hostile,
  observer: hostile,
  observerRole: hostile,
});

/** Whatever can be on a map, on one: four marks to a view, with texts that need escaping and breaking. */
function everything(): BodyMap {
  const marks = bodyViews.flatMap((view, i) =>
    [0, 1, 2, 3].map((n) =>
      aMark({
        view,
        x: 400 + 60 * n,
        y: 300 + 70 * n,
        shape: markShapes[(i + n) % markShapes.length] ?? "round",
        direction: markDirections[n] ?? "across",
        size: n === 0 ? "not-judged" : { length: 8 * n * n, width: 3 * n },
        colours: markColours.filter((_, at) => (at + i) % 4 === n),
        ownColour: n === 2 ? "like weak tea & milk" : "",
        several: n === 1,
        description: `Seen "as it was" <${view}> `.repeat(8 * n),
      }),
    ),
  );
  return aBodyMap({
    marks,
    firstAid: "given",
    firstAidNote: "A cold pack.",
    context: "Ærøskøbing 学校\n\nafter PE",
    observerRole: "",
  });
}

describe("the drawing of a body map (R11.1)", () => {
  const drawing = drawBodyMap(
    aBodyMap({
      marks: [aMark(), aMark({ view: "left-palm", x: 480, y: 690, shape: "line", description: "A thin line." })],
    }),
    occurred,
  );

  it("says when it was seen, by whom, how it came to that, what the learner said, and whether first aid was given", () => {
    const said = textsOf(readXml(drawing));
    expect(said).toContain("Seen on 24 November 2026 at 12:10, during lunch");
    expect(said).toContain("Seen by Tom Okafor, Class teacher");
    expect(said).toContain("She rolled up her sleeves to paint, and I saw it.");
    expect(said).toContain("“It was the door.”");
    expect(said).toContain("Not given");
  });

  it("lists each mark by its number, with its place, looks and description", () => {
    const said = textsOf(readXml(drawing));
    expect(said).toMatch(
      /1\nLeft forearm, back\nOval, up and down; 30 mm by 15 mm; purple, yellow\nDarker in the middle/,
    );
    expect(said).toMatch(/2\nLeft palm, middle\nStraight line, up and down; .*\nA thin line\./);
  });

  it("tells all of it in its description, for those who do not see it", () => {
    const [title, desc] = readXml(drawing).children;
    expect(title).toMatchObject({ name: "title", text: "Body map, 24 November 2026 at 12:10, during lunch" });
    expect(desc).toMatchObject({ name: "desc" });
    expect(desc?.text).toContain("2. Left palm, middle: straight line");
  });

  it("shows the whole body from both sides, and of the rest what has marks", () => {
    const said = textsOf(readXml(drawing));
    expect(said).toContain("Whole body, front");
    expect(said).toContain("Whole body, back");
    expect(said).toContain("Left hand, palm");
    expect(said).not.toContain("Right hand, palm");
  });

  it("says so where no mark was seen", () => {
    const said = textsOf(readXml(drawBodyMap(aBodyMap({ marks: [], noneSeen: true }), occurred)));
    expect(said).toContain("No mark was seen.");
    expect(said).not.toContain("Marks\n");
  });

  it.each([
    ["of two marks", drawing, "9718ecda7a48059d40dba011232f7e85829d5bb3e9c51164b45d7169139ffe99"],
    [
      "of every view, shape, direction and size",
      drawBodyMap(everything(), { day: "2026-02-03", time: "09:05" }),
      "728ecd4d26709a83337c59226fcfb08c2d998a83138400c94d3aa65ec1766515",
    ],
    [
      "without a mark",
      drawBodyMap(aBodyMap({ marks: [], noneSeen: true }), occurred),
      "db5154f746853fc58dfc97d0b6cafd79eef3afc1ca453b92aa9a12e7e9cea69c",
    ],
  ])("%s is in version 1 as it was when such were sealed first, byte for byte", (_, drawn, sha256) => {
    // A new look is a new version: what is sealed in registers names these bytes.
    expect(drawn).toContain("drawing version 1");
    expect(createHash("sha256").update(drawn).digest("hex")).toBe(sha256);
  });

  it("names nothing outside of itself, and holds nothing that runs", () => {
    const names = new Set(allOf(readXml(drawing)).map(({ name }) => name));
    expect([...names].sort()).toEqual([
      "circle",
      "desc",
      "g",
      "line",
      "metadata",
      "path",
      "rect",
      "svg",
      "text",
      "title",
    ]);
    expect(drawing).not.toMatch(/href|url\(|style=|\son\w+=|@import/);
  });
});

describe("whatever a map says, its drawing (R11.1)", () => {
  it("is well-formed, and made of its own elements only", () =>
    fc.assert(
      fc.property(map, (one) => {
        const elements = allOf(readXml(drawBodyMap(one, occurred)));
        expect(
          elements.filter(({ name }) => !/^(svg|title|desc|metadata|rect|g|path|line|circle|text)$/.test(name)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    ));

  it("is the same, byte for byte, however often it is drawn", () =>
    fc.assert(
      fc.property(map, (one) => {
        expect(drawBodyMap(structuredClone(one), occurred)).toBe(drawBodyMap(one, occurred));
      }),
      { numRuns: 50 },
    ));

  it("is of whole numbers, but for how strongly a mark is tinted", () =>
    fc.assert(
      fc.property(map, (one) => {
        const numbers = allOf(readXml(drawBodyMap(one, occurred)))
          .flatMap(({ attributes: { "fill-opacity": _, "font-family": __, xmlns: ___, ...rest } }) =>
            Object.values(rest),
          )
          .filter((value) => /^[\d\sMCLZ.,e-]+$/.test(value));
        expect(numbers.filter((value) => /[.e]/.test(value))).toEqual([]);
      }),
      { numRuns: 50 },
    ));

  it("keeps every word of the texts", () => {
    const long = Array.from({ length: 400 }, (_, i) => `word${i}`).join(" ");
    const said = textsOf(
      readXml(drawBodyMap(aBodyMap({ context: long, marks: [aMark({ description: "x".repeat(900) })] }), occurred)),
    );
    for (let i = 0; i < 400; i += 1) expect(said).toContain(`word${i}`);
    expect(said.replaceAll("\n", "")).toContain("x".repeat(900));
  });
});

describe("the number of a mark (R11.1)", () => {
  const marks = fc.array(fc.record({ x: place, y: place }), { maxLength: 60 });

  it("stands inside the frame of its view", () =>
    fc.assert(
      fc.property(fc.constantFrom(...bodyViews), marks, (view, all) => {
        const { x, y, width, height } = frameOf(view);
        const inside = all.filter((one) => one.x >= x && one.x <= x + width && one.y >= y && one.y <= y + height);
        for (const point of numberPlaces(inside, frameOf(view), 20)) {
          expect(point.x).toBeGreaterThanOrEqual(x + 20);
          expect(point.x).toBeLessThanOrEqual(x + width - 20);
          expect(point.y).toBeGreaterThanOrEqual(y + 20);
          expect(point.y).toBeLessThanOrEqual(y + height - 20);
        }
      }),
    ));

  it("stands beside its mark and on no other number, also where ten marks lie at one place", () => {
    const crowd = Array.from({ length: 10 }, () => ({ x: 500, y: 500 }));
    const places = numberPlaces(crowd, frameOf("front"), 16);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(10);
    for (const [i, a] of places.entries()) {
      expect(Math.hypot(a.x - 500, a.y - 500)).toBeGreaterThan(16);
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(32);
    }
  });
});
