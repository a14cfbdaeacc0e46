import { describe, expect, it } from "vitest";
import { bodyMapCommand, storedBodyMap } from "../../src/contract/body-map.ts";
import { aBodyMap, aMark } from "../body-maps.ts";

const occurred = { day: "2026-11-24", time: "12:10" };

describe("a stored body map (R11.1)", () => {
  it("is read as it was written", () => {
    const map = aBodyMap({ marks: [aMark(), aMark({ view: "left-palm", size: "not-judged" })] });
    expect(storedBodyMap.parse(JSON.parse(JSON.stringify(map)))).toEqual(map);
  });

  it.each([
    ["a field of no meaning", { ...aBodyMap(), cause: "a fall" }],
    ["a view that there is not", aBodyMap({ marks: [{ ...aMark(), view: "inside" as "front" }] })],
    ["a place that is no whole number", aBodyMap({ marks: [aMark({ x: 0.5 })] })],
    ["a place off the view", aBodyMap({ marks: [aMark({ y: 1001 })] })],
    ["a mark without a shape", aBodyMap({ marks: [{ ...aMark(), shape: undefined as unknown as "oval" }] })],
  ])("is refused with %s", (_, map) => expect(storedBodyMap.safeParse(map).success).toBe(false));
});

describe("what the form of a body map sends (R11.1)", () => {
  it("may leave open what the rules will name", () => {
    const { shape: _, size: __, direction: ___, ...bare } = aMark({ x: 1200, colours: [], description: " " });
    const { firstAid: ____, ...map } = aBodyMap({ context: " \r\n", observer: "" });
    const read = bodyMapCommand.parse({ map: { ...map, marks: [bare] }, occurred: { day: occurred.day } });
    expect(read.map).toMatchObject({ context: "", observer: "", marks: [{ x: 1200, description: "" }] });
    expect(read.map.firstAid).toBeUndefined();
  });

  it("is plain text: no control characters, lines as \\n, no spaces around it", () => {
    const map = aBodyMap({ context: " seen\r\nat lunch\u0000\u202e ", marks: [aMark({ description: "\u0007red " })] });
    const read = bodyMapCommand.parse({ map, occurred });
    expect(read.map.context).toBe("seen\nat lunch");
    expect(read.map.marks[0]?.description).toBe("red");
  });

  it.each([
    ["a day that is none", { map: aBodyMap(), occurred: { day: "2026-02-30" } }],
    ["a field that nobody knows", { map: { ...aBodyMap(), photograph: "x" }, occurred }],
    ["marks without end", { map: aBodyMap({ marks: Array.from({ length: 501 }, () => aMark()) }), occurred }],
  ])("is not read with %s", (_, sent) => expect(bodyMapCommand.safeParse(sent).success).toBe(false));
});
