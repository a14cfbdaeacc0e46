import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyMapCommand } from "../../../src/contract/body-map.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import {
  type BodyMapDraft,
  bodyMapProblemsOf,
  emptyBodyMapDraft,
  noMarks,
  readBodyMapDraft,
  toldMark,
  withChangedMark,
  withMark,
  withoutMark,
} from "../../../tab/parts/body-map/draft.ts";
import { type History, noHistory, redone, stepped, undone } from "../../../tab/parts/body-map/history.ts";
import { texts } from "../../../tab/texts/en.ts";

const place = { view: "back", x: 350, y: 450 } as const;
const looks = { shape: "oval", length: "30", width: "15", colours: ["purple"], description: "Darker within." } as const;
const oneMark = withChangedMark(withMark(noMarks, place), 1, looks);

function aDraft(changes: Partial<BodyMapDraft> = {}): BodyMapDraft {
  const told = { day: "2026-11-24", time: "12:10", context: "Seen at lunch.", firstAid: "not-given" } as const;
  return { ...emptyBodyMapDraft({ observer: "Tom Okafor" }), ...told, drawn: oneMark, ...changes };
}

describe("a body map while it is told (R11.1)", () => {
  it("says nothing that nobody said: no shape, size, colour or first aid is preselected", () => {
    const [mark] = withMark(noMarks, place).marks;
    expect(mark).toMatchObject({ shape: undefined, length: "", notJudged: false, colours: [], several: false });
    expect(emptyBodyMapDraft()).toMatchObject({ observer: "", day: "", time: "", firstAid: undefined });
  });

  it("numbers a mark that comes after one was removed as its own", () => {
    const two = withMark(withMark(noMarks, place), place);
    const again = withMark(withoutMark(two, 1), place);
    expect(again.marks.map(({ key }) => key)).toEqual([2, 3]);
  });

  it("forgets that none was seen when a mark is put", () =>
    expect(withMark({ marks: [], noneSeen: true }, place).noneSeen).toBe(false));

  it("is sent in the form that the server reads", () => {
    const read = readBodyMapDraft(aDraft({ about: "during lunch" }));
    if (!("command" in read)) throw new Error(JSON.stringify(read.problems));
    const { map, occurred } = bodyMapCommand.parse(JSON.parse(JSON.stringify(read.command)));
    expect(occurred).toEqual({ day: "2026-11-24", time: "12:10", about: "during lunch" });
    expect(map.marks).toMatchObject([{ ...place, shape: "oval", size: { length: 30, width: 15 } }]);
  });

  it("is not sent while something is missing, and says all of it at once, each beside its field", () => {
    const drawn = withChangedMark(oneMark, 1, { shape: undefined, length: "30 mm", description: " " });
    const read = readBodyMapDraft(aDraft({ drawn, day: "", time: "noon", context: "" }));
    expect("problems" in read && read.problems).toEqual({
      day: refusalsInEnglish["day-missing"],
      time: refusalsInEnglish["time-missing"],
      context: refusalsInEnglish["context-missing"],
      "marks.0.shape": refusalsInEnglish["mark-shape-missing"],
      "marks.0.size": refusalsInEnglish["mark-size-wrong"],
      "marks.0.description": refusalsInEnglish["mark-description-missing"],
    });
  });

  it.each([
    [{ length: "", width: "" }, undefined],
    [
      { length: " 30 ", width: "15" },
      { length: 30, width: 15 },
    ],
    [
      { length: "30", width: "" },
      { length: 30, width: 0 },
    ],
    [
      { length: "3.5", width: "2" },
      { length: 0, width: 2 },
    ],
    [
      { length: "30", width: "", shape: "round" as const },
      { length: 30, width: 30 },
    ],
    [{ length: "30", width: "15", notJudged: true }, "not-judged"],
  ])("reads the size of %j as %j", (change, size) => {
    const [mark] = withChangedMark(oneMark, 1, change).marks;
    if (mark === undefined) throw new Error("no mark");
    expect(toldMark(mark).size).toEqual(size);
  });

  it("has the words of the server's refusals beside their fields, and those it does not know with the form", () => {
    const also = [
      { refused: "mark-colour-missing", field: "marks.1.colours" },
      { refused: "said-by-a-newer-server", field: "context" },
    ];
    expect(bodyMapProblemsOf({ refused: "in-the-future", field: "day", also })).toEqual({
      day: refusalsInEnglish["in-the-future"],
      "marks.1.colours": refusalsInEnglish["mark-colour-missing"],
      form: texts.bodyMap.form.failed,
    });
  });
});

describe("what is done to a map is taken back step by step (R11.1)", () => {
  const steps = fc.array(fc.tuple(fc.integer(), fc.constantFrom("", "length 1", "drag 2 7")), { maxLength: 30 });

  it("to its beginning, and forward again to its end", () =>
    fc.assert(
      fc.property(steps, (done) => {
        let state = 0;
        let history: History<number> = noHistory;
        for (const [next, about] of done) {
          history = stepped(history, state, about);
          state = next;
        }
        const end = state;
        let taken = 0;
        for (let back = undone(history, state); back !== undefined; back = undone(history, state)) {
          ({ state, history } = back);
          taken += 1;
        }
        expect(state).toBe(0);
        for (let on = redone(history, state); on !== undefined; on = redone(history, state)) {
          ({ state, history } = on);
          taken -= 1;
        }
        expect([state, taken]).toEqual([end, 0]);
      }),
    ));

  it("with what was typed or dragged in one go as one step", () => {
    let history: History<string> = noHistory;
    for (const before of ["", "3", "30"]) history = stepped(history, before, "length 1");
    expect(undone(history, "300")?.state).toBe("");
  });
});
